import { NAME_MAX, TEXT_MAX_BYTES } from "../objection/draft";
import { storableLine, storableText } from "../objection/storable-text";
import { addDays, type Day, type Instant, isDay, localDay, plusMs, startOfDay, type Zone } from "../time";

/** How a customer was told whom no mail reached. */
export const PROOF_CHANNELS = ["letter", "phone", "in_person"] as const;
export type ProofChannel = (typeof PROOF_CHANNELS)[number];

/** Staff told a customer by other means than mail, on a day, with what shows it: it is proof from that day on (D11). */
export type NoticeProof = {
  id: string;
  processorId: string;
  changeId: string;
  noticeId: string;
  controllerId: string;
  channel: ProofChannel;
  /** The day on which it had reached the customer, in the processor's zone. */
  receivedOn: Day;
  /** The moment that windows are counted from. */
  provenAt: Instant;
  /** Who was told. */
  personName: string;
  text: string;
  recordedBy: string;
  recordedAt: Instant;
  salt: string;
};

export type ProofDraft = { channel: ProofChannel | null; receivedOn: string; personName: string; text: string };

export const PROOF_FAULTS = [
  "proof.channel_missing",
  "proof.received_unreadable",
  "proof.received_in_future",
  "proof.before_notice",
  "proof.person_missing",
  "proof.person_too_long",
  "proof.words_missing",
  "proof.original_missing",
  "proof.text_too_long",
  "proof.file_refused",
] as const;
export type ProofFault = (typeof PROOF_FAULTS)[number];

/** Reads the form; what cannot be read there counts as not given. */
export function readProof(fields: Readonly<Record<string, readonly string[]>>): ProofDraft {
  const first = (name: string) => fields[name]?.[0] ?? "";
  return {
    channel: PROOF_CHANNELS.find((known) => known === first("channel")) ?? null,
    receivedOn: storableLine(first("receivedOn")),
    personName: storableLine(first("personName")),
    text: storableText(first("text")).trim(),
  };
}

/**
 * What keeps it from being recorded; empty: it can be. A letter is proven by its original, whatever else is said of it;
 * what was told in person or by phone at least needs the words. In: today, and the day of the announcement, in the
 * processor's zone; nobody was told of a change before it was announced.
 */
export function proofFaults(
  draft: ProofDraft,
  facts: { files: number; hasRefusedFiles: boolean; today: Day; announcedOn: Day },
): ProofFault[] {
  const { files, hasRefusedFiles, today, announcedOn } = facts;
  const isReadable = isDay(draft.receivedOn);
  const checks: [ProofFault, boolean][] = [
    ["proof.channel_missing", draft.channel === null],
    ["proof.received_unreadable", !isReadable],
    ["proof.received_in_future", isReadable && draft.receivedOn > today],
    ["proof.before_notice", isReadable && draft.receivedOn < announcedOn],
    ["proof.person_missing", draft.personName === ""],
    ["proof.person_too_long", draft.personName.length > NAME_MAX],
    ["proof.original_missing", draft.channel === "letter" && files === 0],
    ["proof.words_missing", draft.channel !== "letter" && draft.text === "" && files === 0],
    ["proof.text_too_long", new TextEncoder().encode(draft.text).length > TEXT_MAX_BYTES],
    ["proof.file_refused", hasRefusedFiles],
  ];
  return checks.flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

/**
 * The moment that a proof of a day counts from: the last of that day, or now on the day itself, so that in no zone west of
 * the processor's the day before is counted as the event's.
 */
export function provenFrom(receivedOn: Day, zone: Zone, now: Instant): Instant {
  if (receivedOn >= localDay(now, zone)) return now;
  return plusMs(startOfDay(addDays(receivedOn, 1), zone), -1);
}
