import { aDeliveryReport, anIncomingMail, hashOf, NOW } from "@tests/support/builders";
import { anAnnouncedChange, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import type { Delivery } from "~/domain/delivery/delivery";
import { type ReturnKind, returnAddress } from "~/domain/delivery/return-address";
import { type Instant, plusMs } from "~/domain/time";
import type { HandedIn } from "~/ports/incoming";
import type { Store } from "~/ports/store";
import { proveNotice } from "~/usecases/prove-notice";
import { takeIncoming } from "~/usecases/take-incoming";
import { mail, parts } from "./mail";

const DOMAIN = "bounces.example";

type Report = { address?: string; action?: string; status?: string; words?: string };

/** A customer that was told of a change by mail, and what can come back of it. */
export async function aMailOut(store: Store, start: Instant = NOW) {
  const made = testDeps(store, start);
  const deps = { ...made, site: { ...made.site, bounceDomain: DOMAIN } };
  const tenant = await aTenant(store);
  const told = await anAnnouncedChange(store, tenant, { address: `bo.${tenant.processorId.slice(-6)}@skov.example` });
  const { processorId } = tenant;
  const take = takeIncoming(deps);
  const addressOf = (kind: ReturnKind, id = told.delivery.id) => returnAddress(kind, id, deps.keys.markReturn, DOMAIN);
  const handIn = (to: string, raw: string, over: Partial<HandedIn> = {}) =>
    take({ bytes: Buffer.from(raw), to, from: "", receivedAt: deps.clock.now(), isTrusted: false, ...over });
  return {
    ...{ ...tenant, ...told, deps, handIn, addressOf },
    notice: async () => (await store.read.notices.find(processorId, told.notice.id)) ?? told.notice,
    reports: () => store.read.incoming.listReports(processorId, { noticeId: told.notice.id }),
    mails: () => store.read.incoming.list(processorId, {}, 50),
    deliveries: () => store.read.deliveries.listForNotice(processorId, told.notice.id),
    /** A server takes the mail. */
    accept: (at: Instant = deps.clock.now(), id = told.delivery.id) =>
      finish(deps, processorId, { id, state: "accepted", at }),
    lose: (at: Instant = deps.clock.now(), id = told.delivery.id) =>
      finish(deps, processorId, { id, state: "uncertain", at }),
    refuse: (at: Instant = deps.clock.now(), id = told.delivery.id) =>
      finish(deps, processorId, { id, state: "failed", at }),
    /** A server reports on it, to the address that it was sent with. */
    report: (of: Report = {}, to = addressOf("bounce")) =>
      handIn(to, reportOf({ address: told.delivery.address, ...of })),
    /** Its reader answers. */
    reply: (text: string, over: Partial<HandedIn> = {}, headers: readonly string[] = []) =>
      handIn(
        addressOf("reply"),
        mail(
          [
            ...headers,
            `From: Bo Skov <${told.delivery.address}>`,
            "Subject: Re: A change",
            "Content-Type: text/plain; charset=utf-8",
          ],
          text,
        ),
        { from: told.delivery.address, ...over },
      ),
  };
}

export function reportOf({
  address = "",
  action = "failed",
  status = "5.1.1",
  words = "550 no such user",
}: Report): string {
  const fields = `Reporting-MTA: dns; mx.skov.example\n\nFinal-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${words}`;
  return mail(
    [
      "From: MAILER-DAEMON@mx.skov.example",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="=_r"',
    ],
    parts(
      "=_r",
      ["Content-Type: text/plain", "It was not delivered."],
      ["Content-Type: message/delivery-status", fields],
    ),
  );
}

type End = { id: string; state: "accepted" | "failed" | "uncertain"; at: Instant };

/** As the queue records it: the row, and with it what it proves. */
export async function finish(
  deps: Pick<ReturnType<typeof testDeps>, "store" | "tellCustomer">,
  processorId: string,
  { id, state, at }: End,
) {
  await deps.store.tx(processorId, async (tx) => {
    const lease = { owner: "worker", now: plusMs(at, 1), until: plusMs(at, 60_000) };
    const taken = [
      ...(await tx.deliveries.claimDue("bulk", lease, 100)),
      ...(await tx.deliveries.claimDue("prompt", lease, 100)),
    ];
    const rows = taken.map(({ delivery, waitedAs }): Delivery => {
      if (delivery.id !== id) return { ...delivery, state: waitedAs };
      const messageHash = hashOf(`bytes ${id}`);
      if (state === "uncertain") return { ...delivery, state, messageHash, dueAt: at };
      const reply = state === "accepted" ? "250 taken" : "550 no such user";
      return { ...delivery, state, messageHash, reply, finishedAt: at, outcomeHash: hashOf(`outcome ${id}`) };
    });
    if (!(await tx.deliveries.settle(rows)).ours.has(id)) throw new Error(`Mail ${id} does not wait`);
    for (const row of rows.filter((one) => one.id === id)) {
      if (state === "accepted") await proveNotice(tx, row, at);
      if (state === "failed") await deps.tellCustomer.missed(tx, row, at);
    }
  });
}

/** What a server took is reported as undeliverable now. */
export async function bounce({ store, clock, tellCustomer }: ReturnType<typeof testDeps>, mail: Delivery) {
  const { id: deliveryId, processorId, changeId, noticeId, recipientId } = mail;
  const about = { processorId, changeId, noticeId, recipientId, deliveryId };
  await store.tx(processorId, async (tx) => {
    const report = anIncomingMail(about);
    await tx.incoming.insert(report, new Uint8Array());
    await tx.incoming.insertReport(aDeliveryReport({ ...about, mailId: report.id }));
    await tellCustomer.missed(tx, mail, clock.now());
  });
}
