import { setTimeout as sleep } from "node:timers/promises";
import { aMailOut } from "@tests/support/incoming/coming-back";
import { startPostfix, whyNoPostfix } from "@tests/support/postfix";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { silentLog } from "@tests/support/test-log";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { describe, expect, test } from "vitest";
import { listenForMail } from "~/adapters/incoming-smtp.server";
import { isOurs, takeIncoming } from "~/usecases/take-incoming";
import { isLong, LIMIT_MS, note } from "./form";

/** A mail server that refuses a reader for good, or for now. */
async function refusing(code: number, words: string) {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["AUTH", "STARTTLS"], logger: false, closeTimeout: 50 },
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error(words), { responseCode: code })),
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const at = server.server.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  return { port, stop: () => new Promise<void>((stopped) => server.close(() => stopped())) };
}

/** What cannot be handed on at once is told after a second, and tried again within two. */
const IMPATIENT = {
  ...{ delay_warning_time: "1s", queue_run_delay: "1s", minimal_backoff_time: "1s", maximal_backoff_time: "2s" },
  ...{ maximal_queue_lifetime: "1h", smtputf8_enable: "no", smtp_tls_security_level: "none" },
};

const _missing = whyNoPostfix();

const missing = whyNoPostfix();

if (missing === null) describe("a real Postfix in front of us", reports);
else
  test(`Postfix does not report here, since ${missing}`, () => {
    note({ promise: "M6", did: "nothing", result: `not tried: ${missing}`, control: "not tried" });
    expect(isLong).toBe(false);
  });

function reports(): void {
  test(
    "M6 what it reports of mails it could not hand on is understood, and counts against exactly those",
    async () => {
      const base = await openSqliteStore();
      const made = await aMailOut(base.store);
      const { deps, delivery } = made;
      const listener = await listenForMail({
        ...{ host: "127.0.0.1", port: 0, domain: "bounces.example", clock: deps.clock, log: silentLog() },
        ...{ isOurs: isOurs(deps), takeIncoming: takeIncoming(deps) },
      });
      const gone = await refusing(550, "5.1.1 No such user");
      const moved = await refusing(550, "5.1.6 Moved");
      const busy = await refusing(451, "4.7.1 Greylisted");
      const here = (port: number) => `smtp:[127.0.0.1]:${port}`;
      const postfix = await startPostfix({
        routes: {
          ...{ "bounces.example": here(listener.port), "skov.example": here(gone.port) },
          ...{ "busy.example": here(busy.port), "nowhere.example": here(moved.port) },
        },
        settings: IMPATIENT,
      });
      try {
        const send = (to: string) =>
          createTransport({ host: "127.0.0.1", port: postfix.port, ignoreTLS: true }).sendMail({
            envelope: { from: made.addressOf("bounce"), to: [to] },
            ...{ from: "notices@nordlys.example", to, subject: "A change", text: "Words" },
          });
        await made.accept();
        expect((await made.notice()).provenAt).not.toBeNull();
        // Of another address, whatever it is about: evidence of nothing.
        await send("anybody@nowhere.example");
        await send("anybody@busy.example");
        await reported(2);
        expect((await made.notice()).provenAt).not.toBeNull();
        await send(delivery.address);
        await reported(3);
        const found = (await made.reports()).map(({ action, status, effect }) => `${action} ${status} ${effect}`);
        expect(found.sort()).toEqual([
          "delayed 4.7.1 other_address",
          "failed 5.1.1 counts",
          "failed 5.1.6 other_address",
        ]);
        expect((await made.reports()).find(({ effect }) => effect === "counts")?.diagnostic).toContain("No such user");
        expect((await made.notice()).provenAt).toBeNull();
        note({
          promise: "M6",
          did: "Postfix hands on, refuses and puts off mails, and reports to the listener",
          result: `${found.length} reports understood, 1 of them evidence`,
          control: "those of other addresses took no proof back",
        });
      } finally {
        postfix.stop();
        await listener.stop();
        await gone.stop();
        await busy.stop();
        await moved.stop();
        await base.close();
      }

      async function reported(count: number): Promise<void> {
        for (let tries = 0; tries < 300; tries++) {
          if ((await made.reports()).length >= count) return;
          await sleep(100);
        }
        throw new Error(`${(await made.reports()).length} reports of ${count}:\n${postfix.log().slice(-4_000)}`);
      }
    },
    LIMIT_MS,
  );
}
