import { anAuthorisation, anAuthorisationFile, SALT } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { sealContent } from "../evidence/canonical";
import { commit } from "../evidence/commitment";
import { sealLeaf } from "../evidence/leaf";
import { fieldSalt } from "../evidence/row-commitments";
import { filesText, recordedRecord, withdrawnRecord } from "./authorisation-records";
import { isSameRecording } from "./same-recording";

const by = { kind: "staff", id: "01980000-0000-7000-8000-00000000000a" } as const;
const items = ["01980000-0000-7000-8000-00000000000c", "01980000-0000-7000-8000-00000000000b"];
const act = anAuthorisation({ itemIds: items, text: "Vi samtykker.\nÅse Prøve", personName: "Åse Prøve" });
const file = anAuthorisationFile({ name: "brev fra Åse.pdf" });

describe("the evidence of an act", () => {
  it("HL-6.1 is a leaf that says what was given for what, and commits to who, by which words and files", () => {
    const record = recordedRecord(act, [file], by);
    const sealedItems = sealContent([...items].sort());
    expect(record).toMatchObject({
      type: "authorisation_recorded",
      at: act.recordedAt,
      authorisationId: act.id,
      recordingId: act.id,
      grant: "approval",
      channel: "letter",
      itemCount: 2,
      itemsHash: sealedItems.ok ? sealedItems.hash : null,
      fileCount: 1,
      by,
    });
    expect(record.person).toBe(commit(fieldSalt(SALT, "person"), "Åse Prøve"));
    expect(record.text).toBe(commit(fieldSalt(SALT, "text"), act.text));
    expect(record.files).toBe(commit(fieldSalt(SALT, "files"), filesText([file])));
    expect(filesText([file])).toContain(file.hash);
  });

  it("has no word that a person could read, nor a hash that could be guessed", () => {
    const sealed = sealLeaf(recordedRecord(act, [file], by));
    expect(sealed).toMatchObject({ ok: true });
    const text = sealed.ok ? sealed.text : "";
    for (const word of ["Prøve", "samtykker", "brev", file.hash, act.authority]) expect(text).not.toContain(word);
  });

  it("of one that was taken back commits to the reason, and is of nothing else", () => {
    const withdrawn = { ...act, withdrawnAt: "2026-12-03T09:00:00.000Z", withdrawnReason: "Åse fortrød." };
    const record = withdrawnRecord(withdrawn, by);
    expect(record).toMatchObject({
      type: "authorisation_withdrawn",
      at: withdrawn.withdrawnAt,
      authorisationId: act.id,
    });
    expect(record.reason).toBe(commit(fieldSalt(SALT, "withdrawnReason"), "Åse fortrød."));
    expect(sealLeaf(record)).toMatchObject({ ok: true });
    expect(() => withdrawnRecord(act, by)).toThrow("was not withdrawn");
  });
});

describe("a document sent twice", () => {
  const sent = { acts: [act, { ...act, grant: "consent" as const }], files: [file] };

  it("is the same while acts, words and files are, in whatever order", () => {
    const other = anAuthorisationFile({ name: "b.pdf", hash: "0".repeat(64) });
    const turned = sent.acts.map((one) => ({ ...one, itemIds: [...items].reverse() })).reverse();
    expect(isSameRecording({ ...sent, files: [file, other] }, { acts: turned, files: [other, file] })).toBe(true);
    expect(isSameRecording({ acts: [], files: [] }, { acts: [], files: [] })).toBe(false);
  });

  it.each([
    ["an act less", { acts: [act], files: [file] }],
    ["other items", { acts: sent.acts.map((one) => ({ ...one, itemIds: items.slice(1) })), files: [file] }],
    ["other words", { acts: sent.acts.map((one) => ({ ...one, text: "No." })), files: [file] }],
    ["another file", { acts: sent.acts, files: [{ hash: "0".repeat(64) }] }],
  ])("is another with %s", (_, other) => {
    expect(isSameRecording(sent, other)).toBe(false);
  });
});
