import { GRANTS, type Grant, openNeeds } from "../classification/gate";
import type { ItemGate, Track } from "../classification/track";
import { NAME_MAX, TEXT_MAX_BYTES } from "../objection/draft";
import { storableLine, storableText } from "../objection/storable-text";
import { type Day, isDay } from "../time";
import { type AuthorisationChannel, type GivenAuthorisation, grantsFor, STAFF_CHANNELS } from "./authorisation";

export type StaffChannel = Exclude<AuthorisationChannel, "portal">;
/** One act on one item: what a single tick of the form says. */
export type Act = { grant: Grant; itemId: string };

/** What staff typed of an act that reached them, whatever it is. Days as typed. */
export type RecordingDraft = {
  acts: Act[];
  startFrom: string;
  personName: string;
  authority: string;
  channel: StaffChannel | null;
  receivedOn: string;
  text: string;
  /** That it lets data leave the EEA, and that a transfer tool is needed besides, was read (decision D3, CC-8). */
  acknowledged: boolean;
};

export const RECORDING_FAULTS = [
  "authorisation.change_not_open",
  "authorisation.not_told",
  "authorisation.act_missing",
  "authorisation.not_asked",
  "authorisation.item_decided",
  "authorisation.person_missing",
  "authorisation.person_too_long",
  "authorisation.authority_missing",
  "authorisation.authority_too_long",
  "authorisation.channel_missing",
  "authorisation.received_unreadable",
  "authorisation.received_in_future",
  "authorisation.start_unreadable",
  "authorisation.words_missing",
  "authorisation.text_too_long",
  "authorisation.file_refused",
  "authorisation.warning_not_acknowledged",
] as const;
export type RecordingFault = (typeof RECORDING_FAULTS)[number];

export type RecordingFacts = {
  /** Only an announced change takes acts: of any other nothing is left to open. */
  isOpen: boolean;
  /** What the customer was told; null: it was not. An item that was left out is none of it. */
  gates: readonly ItemGate[] | null;
  /** Items of which something has become for this customer. */
  decided: ReadonlySet<string>;
  /** How many files came with it that are kept, and whether others could not be. */
  files: number;
  hasRefusedFiles: boolean;
  /** In the processor's zone. */
  today: Day;
};

/** The track that asks for an act; leave to start early ends the window of the notice track. */
export const ASKED_BY: Readonly<Record<Grant, Track>> = {
  approval: "S",
  consent: "C",
  amendment: "K",
  early_start: "N",
};

/** Reads the form; what cannot be read there counts as not given. */
export function readRecording(fields: Readonly<Record<string, readonly string[]>>): RecordingDraft {
  const first = (name: string) => fields[name]?.[0] ?? "";
  return {
    acts: (fields.acts ?? []).flatMap(readAct),
    startFrom: storableLine(first("startFrom")),
    personName: storableLine(first("personName")),
    authority: storableLine(first("authority")),
    channel: STAFF_CHANNELS.find((known) => known === first("channel")) ?? null,
    receivedOn: storableLine(first("receivedOn")),
    text: storableText(first("text")).trim(),
    acknowledged: first("acknowledged") !== "",
  };
}

/** An act as one value of the form. */
export function writeAct({ grant, itemId }: Act): string {
  return `${grant}:${itemId}`;
}

/** The act that one value of a form says; none where it says something else. */
export function readAct(value: string): Act[] {
  const [name, itemId = ""] = value.split(":", 2);
  const grant = GRANTS.find((known) => known === name);
  return grant === undefined || itemId === "" ? [] : [{ grant, itemId }];
}

/**
 * Everything that keeps an act from being recorded; empty: it can be. An act needs its words, written down or attached,
 * because what was said is otherwise what staff remember; it is about what the customer was told and nothing else, and
 * what has been decided does not wait for it any more. That it was only spoken is no fault: it is kept as a note (`opensGate`).
 * Source: Art. 28(2), (3)(a) and (9) GDPR; HL-4.2, HL-B1.16; decision D3.
 */
export function recordingFaults(draft: RecordingDraft, facts: RecordingFacts): RecordingFault[] {
  const { isOpen, gates, files, hasRefusedFiles, today } = facts;
  if (gates === null) return ["authorisation.not_told"];
  if (!isOpen) return ["authorisation.change_not_open"];
  const checks: [RecordingFault, boolean][] = [
    ["authorisation.act_missing", draft.acts.length === 0],
    ["authorisation.not_asked", draft.acts.some((act) => !isAsked(act, gates))],
    ["authorisation.item_decided", draft.acts.some(({ itemId }) => facts.decided.has(itemId))],
    ["authorisation.start_unreadable", draft.startFrom !== "" && !isDay(draft.startFrom)],
    ["authorisation.person_missing", draft.personName === ""],
    ["authorisation.person_too_long", draft.personName.length > NAME_MAX],
    ["authorisation.authority_missing", draft.authority === ""],
    ["authorisation.authority_too_long", draft.authority.length > NAME_MAX],
    ["authorisation.channel_missing", draft.channel === null],
    ["authorisation.received_unreadable", !isDay(draft.receivedOn)],
    ["authorisation.received_in_future", isDay(draft.receivedOn) && draft.receivedOn > today],
    ["authorisation.words_missing", draft.text === "" && files === 0],
    ["authorisation.text_too_long", new TextEncoder().encode(draft.text).length > TEXT_MAX_BYTES],
    ["authorisation.file_refused", hasRefusedFiles],
    ["authorisation.warning_not_acknowledged", needsWarning(draft, gates) && !draft.acknowledged],
  ];
  return checks.flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

function isAsked({ grant, itemId }: Act, gates: readonly ItemGate[]): boolean {
  return gates.some((gate) => gate.itemId === itemId && gate.tracks.includes(ASKED_BY[grant]));
}

/**
 * What is given for the item lets data leave the EEA, or the area that the agreement keeps to: a transfer tool carries it,
 * or consent is asked for (HL-4.2, CC-8).
 */
export function leavesEea({ needsTool, tracks }: Pick<ItemGate, "needsTool" | "tracks">): boolean {
  return needsTool || tracks.includes("C");
}

/** Whether anything of the acts is to be warned of. */
export function needsWarning({ acts }: { acts: readonly Act[] }, gates: readonly ItemGate[]): boolean {
  return acts.some(({ itemId }) => gates.some((gate) => gate.itemId === itemId && leavesEea(gate)));
}

/** The ticks as they are kept: one act for each thing given, with its items in the order they were told. */
export function actsByGrant(acts: readonly Act[], gates: readonly ItemGate[]): { grant: Grant; itemIds: string[] }[] {
  return GRANTS.flatMap((grant) => {
    const ticked = new Set(acts.flatMap((act) => (act.grant === grant ? [act.itemId] : [])));
    const itemIds = gates.flatMap(({ itemId }) => (ticked.has(itemId) ? [itemId] : []));
    return itemIds.length === 0 ? [] : [{ grant, itemIds }];
  });
}

/** What a form may offer for one item of a customer, what of it is still missing, and what it has given. */
export type OfferedItem = { itemId: string; grants: Grant[]; missing: Grant[]; given: Grant[]; leavesEea: boolean };

/** The acts that the items of a notice ask for and nothing has become of yet, in the order they were told. */
export function offeredItems(
  notice: { controllerId: string; gates: readonly ItemGate[] },
  decided: ReadonlySet<string>,
  given: readonly GivenAuthorisation[],
): OfferedItem[] {
  return notice.gates.flatMap(({ itemId, tracks, needsTool }) => {
    const grants = GRANTS.filter((grant) => tracks.includes(ASKED_BY[grant]));
    if (decided.has(itemId) || grants.length === 0) return [];
    const { granted } = grantsFor(given, notice.controllerId, itemId);
    return [
      {
        itemId,
        grants,
        missing: openNeeds(tracks, granted),
        given: granted,
        leavesEea: leavesEea({ tracks, needsTool }),
      },
    ];
  });
}
