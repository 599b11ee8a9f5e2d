import type { Change } from "~/domain/change/change";
import type { Correction } from "~/domain/change/correction-kind";
import type { DraftItem } from "~/domain/change/items";
import type { LeftOutGroup } from "~/domain/change/left-out-groups";
import { correctedInAll, correctionFor } from "~/domain/change/planned-correction";
import { blockingLines, openWarnings, type PublishCheck } from "~/domain/change/publish-check";
import { nextRef } from "~/domain/change/ref";
import { type ItemClass, itemClasses } from "~/domain/change/said-classes";
import { type RequestFault, requestFault } from "~/domain/change/second-person";
import { GROUPS_SHOWN, type ToldGroup, toldGroup } from "~/domain/change/told-group";
import type { WhatCorrected } from "~/domain/change/what-corrected";
import { noticeMail } from "~/domain/delivery/notice-mail";
import { substitute } from "~/domain/delivery/substitute";
import { LOCALES, type Locale, type Processor } from "~/domain/processor/processor";
import { type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan } from "~/ports/plan";

type Needs = Pick<Deps, "store" | "clock" | "keys" | "renderMail" | "planAnnouncement" | "site">;

/** What one group is mailed, in each language. */
export type GroupMail = { group: number; mails: { language: Locale; subject: string; text: string }[] };

export type SecondPersonView = {
  processor: Pick<Processor, "name" | "legalName" | "isDemo" | "zone">;
  person: string;
  by: string;
  askedAt: Instant;
  authors: string[];
  change: Pick<Change, "id" | "firstDay" | "publishAutomatically" | "emergency">;
  /** null: as soon as `undoMinutes` have passed. */
  sendAt: Instant | null;
  undoMinutes: number;
  now: Instant;
  items: DraftItem[];
  classes: ItemClass[];
  /** Of a correction: what it corrects, and what reads otherwise than customers were told; null: it corrects nothing. */
  corrects: { ref: string; kind: Correction | null; what: WhatCorrected } | null;
  groups: ToldGroup[];
  groupCount: number;
  leftOut: LeftOutGroup[];
  counts: AnnouncementPlan["counts"];
  check: PublishCheck;
  isBlocked: boolean;
  /** Keys of warnings that nobody has taken note of. */
  open: string[];
  noted: { key: string; by: string; at: Instant }[];
  /** The data-protection administrator's agreement to the draft as it is; null: there is none. */
  approval: { by: string; at: Instant } | null;
  mails: GroupMail[];
};

/** Groups whose mails the page holds in full; beyond them only terms and dates differ. */
const MAILS_SHOWN = 3;

/**
 * The one page of a colleague who was asked to announce, by the mailed link and without a session: all that is needed to
 * answer. Reads only; a link that leads to no answer any more says why (GS-3).
 */
export async function showSecondPerson(
  deps: Needs,
  input: { token: string },
): Promise<{ ok: true; view: SecondPersonView } | { ok: false; code: RequestFault }> {
  const { read } = deps.store;
  const secret = await read.secrets.findByToken("second_person", deps.keys.tokenHash(input.token));
  if (secret === null) return { ok: false, code: "request.not_found" };
  const { processorId, subjectId } = secret;
  const changeId = String(secret.facts.changeId);
  const stored = await read.changes.find(processorId, changeId);
  const sendAt = stored?.secondPerson?.sendAt ?? null;
  const planned = await deps.planAnnouncement({ processorId, changeId, sendAt, announcedBy: subjectId });
  if (!planned.ok) return { ok: false, code: "request.not_found" };
  const { plan } = planned;
  const { change, processor, items, groups, check, correction } = plan;
  const people = await read.staff.list(processorId);
  const person = people.find(({ id }) => id === subjectId) ?? null;
  const now = deps.clock.now();
  const fault = requestFault({ secret, change, items, person }, now);
  if (fault !== null || change.secondPerson === null) return { ok: false, code: fault ?? "request.not_found" };
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (who: string) => names.get(who) ?? "";
  const { name, legalName, isDemo, zone } = processor;
  const { id, firstDay, publishAutomatically, emergency, acknowledgedWarnings, gdpaApproval } = change;
  return {
    ok: true,
    view: {
      processor: { name, legalName, isDemo, zone },
      person: nameOf(subjectId ?? ""),
      by: nameOf(change.secondPerson.by),
      askedAt: change.secondPerson.at,
      authors: change.authors.map(nameOf),
      change: { id, firstDay, publishAutomatically, emergency },
      sendAt,
      undoMinutes: processor.undoMinutes,
      now,
      items,
      classes: itemClasses(items, change.reclassifications, { nameOf, reader: subjectId ?? "" }),
      corrects: correction && {
        ref: correction.told.ref ?? "",
        kind: correction.kind,
        what: correctedInAll(correction, firstDay),
      },
      groups: groups.slice(0, GROUPS_SHOWN).map(toldGroup),
      groupCount: groups.length,
      leftOut: plan.leftOut.slice(0, GROUPS_SHOWN),
      counts: plan.counts,
      check,
      isBlocked: blockingLines(check).length > 0,
      open: openWarnings(check, acknowledgedWarnings).map(({ key }) => key),
      noted: acknowledgedWarnings.map(({ key, by, at }) => ({ key, by: nameOf(by), at })),
      approval: gdpaApproval === null || !plan.isApproved ? null : { by: nameOf(gdpaApproval.by), at: gdpaApproval.at },
      mails: await mailsOf(deps, plan, now),
    },
  };
}

/** The mails as they will be worded; number and link stand for what each will bring. */
async function mailsOf(deps: Needs, plan: AnnouncementPlan, now: Instant): Promise<GroupMail[]> {
  const { processor, change, items, correction } = plan;
  const { read } = deps.store;
  const announcedOn = localDay(now, processor.zone);
  const year = announcedOn.slice(0, 4);
  const head = await read.log.head(processor.id);
  const facts = {
    ...{ processor, publicUrl: deps.site.publicUrl, announcedOn, items },
    ref: change.ref ?? nextRef(year, await read.changes.listRefs(processor.id, year)),
    firstDay: change.firstDay ?? announcedOn,
  };
  const shown: GroupMail[] = [];
  for (const [at, group] of plan.groups.slice(0, MAILS_SHOWN).entries()) {
    const { controllerId } = group.sample;
    const told = correction && (await read.notices.findForController(processor.id, correction.told.id, controllerId));
    const corrects = correctionFor(correction, told);
    const props = noticeMail({ ...facts, corrects }, group.sample, { size: head?.size ?? 0, root: head?.root ?? "" });
    const mails: GroupMail["mails"] = [];
    for (const language of LOCALES) {
      const rendered = await deps.renderMail("notice", props, language);
      const values = { contact: "…", organisation: group.names[0] ?? "", link: props.sender.listUrl };
      const filled = substitute(rendered, values);
      if (!filled.ok) throw new Error(`A notice cannot be shown: ${filled.code} ${filled.name}`);
      mails.push({ language, subject: filled.mail.subject, text: filled.mail.text });
    }
    shown.push({ group: at, mails });
  }
  return shown;
}
