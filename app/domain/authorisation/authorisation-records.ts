import { canonicalText, sealContent } from "../evidence/canonical";
import type { Hash } from "../evidence/hash";
import type { AuthorisationRecordedRecord, AuthorisationWithdrawnRecord } from "../evidence/log-record";
import { commitRow } from "../evidence/row-commitments";
import type { FileDigest } from "../objection/received-text";
import type { Authorisation } from "./authorisation";

type By = AuthorisationRecordedRecord["by"];

/** The leaf of an act as it was recorded; `files`: those of the document it came in. */
export function recordedRecord(act: Authorisation, files: readonly FileDigest[], by: By): AuthorisationRecordedRecord {
  const { processorId, recordedAt, id, recordingId, changeId, controllerId, noticeId } = act;
  const { grant, itemIds, startFrom, channel, receivedAt, personName: person, authority, text, salt } = act;
  return {
    v: 1,
    type: "authorisation_recorded",
    processorId,
    at: recordedAt,
    authorisationId: id,
    recordingId,
    changeId,
    controllerId,
    noticeId,
    grant,
    startFrom,
    channel,
    receivedAt,
    itemCount: itemIds.length,
    itemsHash: itemsHash(itemIds),
    fileCount: files.length,
    ...commitRow(salt, { person, authority, text, files: filesText(files) }),
    by,
  };
}

/** The leaf of an act that was taken back. Throws when it was not. */
export function withdrawnRecord(act: Authorisation, by: By): AuthorisationWithdrawnRecord {
  const { processorId, id: authorisationId, changeId, controllerId, withdrawnAt, withdrawnReason, salt } = act;
  if (withdrawnAt === null) throw new Error(`Authorisation ${authorisationId} was not withdrawn`);
  const { withdrawnReason: reason } = commitRow(salt, { withdrawnReason: withdrawnReason ?? "" });
  const common = { v: 1, type: "authorisation_withdrawn", processorId, at: withdrawnAt } as const;
  return { ...common, authorisationId, changeId, controllerId, reason, by };
}

/** Names and SHA-256 of the files, whose commitment hides what a short letter's plain hash would give away. */
export function filesText(files: readonly FileDigest[]): string {
  const canonical = canonicalText(files.map(({ name, size, hash }) => ({ name, size, hash })));
  if (!canonical.ok) throw new Error(`Files have no canonical text: ${canonical.code} at ${canonical.path}`);
  return canonical.text;
}

function itemsHash(itemIds: readonly string[]): Hash {
  const sealed = sealContent([...itemIds].sort());
  if (!sealed.ok) throw new Error(`Item ids have no canonical text: ${sealed.code}`);
  return sealed.hash;
}
