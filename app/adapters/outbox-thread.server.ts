import { isMainThread, type MessagePort, parentPort, Worker, workerData } from "node:worker_threads";
import type { MailToWrite } from "~/domain/delivery/write-mail";
import type { Log } from "~/ports/log";
import type { SendResult } from "~/ports/mail";
import type { Outbox, Written } from "~/ports/outbox";
import { openKeys } from "./keys.server";
import { type MailSite, openOutbox } from "./outbox.server";
import { createSmtpMailer, type SmtpServer } from "./smtp-mailer.server";

/** What the thread is started with, as plain data. */
export type OutboxThread = { server: SmtpServer; site: MailSite; secretsDir: string };

type Ask =
  | { id: number; write: Parameters<Outbox["write"]> }
  | { id: number; send: Parameters<Outbox["send"]>[0] }
  | { drop: readonly string[] }
  | "close";
type Answer = { id: number } & ({ value: Written[] | SendResult } | { fault: unknown });

/** It holds the mails of a moment and passes bytes on; more would be a fault, and ends the thread rather than the machine. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/**
 * An outbox on a thread of its own: the database's waiting and the mail server's no longer wait for each other, and pages
 * for neither. What is asked within one turn goes as one message, and so do the answers.
 * In: `file`: the program that calls `workAsOutboxThread`.
 */
export function startOutboxThread(file: string, data: OutboxThread, log: Log): Outbox {
  type Waiting = { done(value: never): void; failed(fault: unknown): void; onLoss: SendResult | null };
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let thread: Worker | null = null;
  const post = gathered<Ask>((asks) => running().postMessage(asks));

  function running(): Worker {
    if (thread !== null) return thread;
    const started = new Worker(file, { workerData: data, resourceLimits: LIMITS });
    started.on("message", (answers: Answer[]) => {
      for (const answer of answers) {
        const asked = waiting.get(answer.id);
        waiting.delete(answer.id);
        if ("value" in answer) asked?.done(answer.value as never);
        else asked?.failed(answer.fault);
      }
    });
    started.on("error", (fault) => log.failure("mail.thread_failed", fault));
    started.once("exit", () => {
      if (thread === started) thread = null;
      for (const { done, failed, onLoss } of waiting.values())
        if (onLoss === null) failed(new Error("The thread that writes mail ended"));
        else done(onLoss as never);
      waiting.clear();
    });
    thread = started;
    return started;
  }

  function ask<T>(what: { write: Parameters<Outbox["write"]> } | { send: Parameters<Outbox["send"]>[0] }): Promise<T> {
    last += 1;
    const id = last;
    post({ id, ...what });
    return new Promise((done, failed) => waiting.set(id, { done, failed, onLoss: "send" in what ? LOST : null }));
  }

  running();
  return {
    write: (message, mails) => ask({ write: [message, mails.map(toWrite)] }),
    send: ({ id, pool }) => ask({ send: { id, pool } }),
    drop: (ids) => post({ drop: ids }),
    async close() {
      const ending = thread;
      if (ending === null) return;
      const ended = new Promise((done) => ending.once("exit", done));
      post("close");
      await ended;
    },
  };
}

/** It may be out: sent again it is the same bytes, and recognisable. */
const LOST: SendResult = { state: "uncertain", reply: "ETHREAD: the thread that sends mail ended", server: null };

/** What runs on that thread. */
export async function workAsOutboxThread(): Promise<void> {
  if (isMainThread || parentPort === null) throw new Error("This is started as a thread, by startOutboxThread.");
  const port: MessagePort = parentPort;
  const { server, site, secretsDir } = workerData as OutboxThread;
  const outbox = openOutbox(createSmtpMailer(server), { keys: await openKeys({ dir: secretsDir }), site });
  const post = gathered<Answer>((answers) => port.postMessage(answers));
  // What was asked before waits in the port, which hands it over from now on.
  port.on("message", (asks: Ask[]) => {
    for (const ask of asks) work(ask);
  });

  function work(ask: Ask): void {
    if (ask === "close") void outbox.close().then(() => port.close());
    else if ("drop" in ask) outbox.drop(ask.drop);
    else {
      const { id } = ask;
      const done: Promise<Written[] | SendResult> = "send" in ask ? outbox.send(ask.send) : outbox.write(...ask.write);
      done.then(
        (value) => post({ id, value }),
        (fault: unknown) => post({ id, fault }),
      );
    }
  }
}

/** Hands on together what comes within one turn. */
function gathered<T>(handOn: (some: T[]) => void): (one: T) => void {
  let some: T[] = [];
  return (one) => {
    if (some.length === 0)
      setImmediate(() => {
        const all = some;
        some = [];
        handOn(all);
      });
    some.push(one);
  };
}

/** Only what a mail is made of crosses over. */
function toWrite(mail: MailToWrite): MailToWrite {
  const { id, processorId, kind, noticeId, recipientId, followerId, objectionId, secretId } = mail;
  const { name, address, values, messageIdHeader, dateHeader } = mail;
  return {
    ...{ id, processorId, kind, noticeId, recipientId, followerId, objectionId, secretId },
    ...{ name, address, values, messageIdHeader, dateHeader },
  };
}
