import { correctionFor } from "~/domain/change/planned-correction";
import { nextRef } from "~/domain/change/ref";
import type { NoticeMail } from "~/domain/delivery/mail-props";
import { type ChangeFacts, noticeMail } from "~/domain/delivery/notice-mail";
import { substitute } from "~/domain/delivery/substitute";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale } from "~/domain/processor/processor";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan } from "~/ports/plan";

export type MailPreview = {
  state: AnnouncementPlan["change"]["state"];
  groups: { count: number; names: string[]; terms: AnnouncementPlan["groups"][number]["sample"]["terms"] }[];
  /** null: nobody would be told. */
  mail: { subject: string; html: string; text: string } | null;
};

const NAMES_SHOWN = 3;

/**
 * The notice that one group of customers would get, worded by the function that words the real one. The number, and who
 * it is addressed to, stand for what each mail will bring.
 */
export async function previewMail(
  deps: Pick<Deps, "store" | "clock" | "renderMail" | "planAnnouncement" | "site">,
  input: { authorized: Authorized<"mail.read">; changeId: string; group: number; language: Locale },
): Promise<{ ok: true; preview: MailPreview } | { ok: false; code: "change.not_found" }> {
  const { processorId, name: contact } = input.authorized.actor;
  const planned = await deps.planAnnouncement({ processorId, changeId: input.changeId });
  if (!planned.ok) return planned;
  const { plan } = planned;
  const groups = plan.groups.map(({ names, sample, count }) => ({
    count,
    names: names.slice(0, NAMES_SHOWN),
    terms: sample.terms,
  }));
  const group = plan.groups[input.group];
  if (group === undefined) return { ok: true, preview: { state: plan.change.state, groups, mail: null } };
  const props = await noticeProps(deps, plan, group.sample);
  const rendered = await deps.renderMail("notice", props, input.language);
  // Nobody has a page of their own yet: each address that is made of the link leads to the public list.
  const link = `${props.sender.listUrl}#`;
  const filled = substitute(rendered, { contact, organisation: group.names[0] ?? "", link });
  if (!filled.ok) throw new Error(`A notice cannot be shown: ${filled.code} ${filled.name}`);
  return { ok: true, preview: { state: plan.change.state, groups, mail: filled.mail } };
}

async function noticeProps(
  { store, clock, site }: Pick<Deps, "store" | "clock" | "site">,
  { processor, change, items, correction }: AnnouncementPlan,
  sample: Parameters<typeof noticeMail>[1],
): Promise<NoticeMail> {
  const announcedOn = localDay(clock.now(), processor.zone);
  const year = announcedOn.slice(0, 4);
  const head = await store.read.log.head(processor.id);
  const told =
    correction && (await store.read.notices.findForController(processor.id, correction.told.id, sample.controllerId));
  const facts: ChangeFacts = {
    processor,
    publicUrl: site.publicUrl,
    ref: change.ref ?? nextRef(year, await store.read.changes.listRefs(processor.id, year)),
    announcedOn,
    firstDay: change.firstDay ?? announcedOn,
    items,
    corrects: correctionFor(correction, told),
  };
  return noticeMail(facts, sample, { size: head?.size ?? 0, root: head?.root ?? "" });
}
