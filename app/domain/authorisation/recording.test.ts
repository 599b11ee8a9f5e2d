import { anAuthorisation } from "@tests/support/builders";
import { describe, expect, it, test } from "vitest";
import type { ItemGate, Track } from "../classification/track";
import {
  actsByGrant,
  offeredItems,
  type RecordingDraft,
  type RecordingFacts,
  readRecording,
  recordingFaults,
  writeAct,
} from "./recording";

const gate = (itemId: string, tracks: Track[]): ItemGate => ({
  ...{ itemId, tracks, clauses: [], reasons: [], needsTool: false },
});
const GATES = [gate("a", ["N", "C"]), gate("b", ["S", "K"]), gate("c", ["I"])];
const draft = (over: Partial<RecordingDraft> = {}): RecordingDraft => ({
  acts: [{ grant: "approval", itemId: "b" }],
  startFrom: "",
  personName: "Ane Skov",
  authority: "Managing director",
  channel: "letter",
  receivedOn: "2026-12-01",
  text: "We approve it.",
  acknowledged: false,
  ...over,
});
const facts = (over: Partial<RecordingFacts> = {}): RecordingFacts => ({
  isOpen: true,
  gates: GATES,
  decided: new Set(),
  files: 0,
  hasRefusedFiles: false,
  today: "2026-12-01",
  ...over,
});
const faults = (over: Partial<RecordingDraft> = {}, facts_: Partial<RecordingFacts> = {}) =>
  recordingFaults(draft(over), facts(facts_)).map((code) => code.replace("authorisation.", ""));

describe("recording an act", () => {
  it("takes a letter that names who gives what, on what authority and since when", () => {
    expect(faults()).toEqual([]);
    const early = { acts: [{ grant: "early_start" as const, itemId: "a" }], startFrom: "2026-12-10" };
    expect(faults({ ...early, acknowledged: true })).toEqual([]);
  });

  it("CC-8 takes what lets data leave the EEA only from somebody who read the warning", () => {
    const early = { acts: [{ grant: "early_start" as const, itemId: "a" }] };
    expect(faults(early)).toEqual(["warning_not_acknowledged"]);
    const carried = { ...gate("b", ["S"]), needsTool: true };
    expect(faults({}, { gates: [carried] })).toEqual(["warning_not_acknowledged"]);
    expect(faults({ acknowledged: true }, { gates: [carried] })).toEqual([]);
  });

  it.each([
    ["act_missing", { acts: [] }, {}],
    ["not_asked", { acts: [{ grant: "approval" as const, itemId: "a" }], acknowledged: true }, {}],
    ["not_asked", { acts: [{ grant: "approval" as const, itemId: "of another change" }] }, {}],
    ["not_asked", { acts: [{ grant: "early_start" as const, itemId: "c" }] }, {}],
    ["item_decided", {}, { decided: new Set(["b"]) }],
    ["start_unreadable", { startFrom: "soon" }, {}],
    ["person_missing", { personName: "" }, {}],
    ["person_too_long", { personName: "x".repeat(201) }, {}],
    ["authority_missing", { authority: "" }, {}],
    ["authority_too_long", { authority: "x".repeat(201) }, {}],
    ["channel_missing", { channel: null }, {}],
    ["received_unreadable", { receivedOn: "1 December" }, {}],
    ["received_in_future", { receivedOn: "2026-12-02" }, {}],
    ["words_missing", { text: "" }, {}],
    ["text_too_long", { text: "å".repeat(51_201) }, {}],
    ["file_refused", {}, { hasRefusedFiles: true }],
  ] satisfies [string, Partial<RecordingDraft>, Partial<RecordingFacts>][])("HL-4.2 says %s", (code, typed, over) => {
    expect(faults(typed, over)).toEqual([code]);
  });

  it("takes names and texts that are just short enough, and an original in place of the text", () => {
    expect(faults({ personName: "x".repeat(200), authority: "y".repeat(200) })).toEqual([]);
    expect(faults({ text: "å".repeat(51_200) })).toEqual([]);
    expect(faults({ text: "" }, { files: 1 })).toEqual([]);
  });

  it("D3 needs the warning of consent to be read, whatever else is given", () => {
    const acts = [
      { grant: "consent" as const, itemId: "a" },
      { grant: "approval" as const, itemId: "b" },
    ];
    expect(faults({ acts })).toEqual(["warning_not_acknowledged"]);
    expect(faults({ acts, acknowledged: true })).toEqual([]);
  });

  it("is refused for a change that is withdrawn or settled, and for who was not told, before anything else is said", () => {
    expect(faults({ acts: [], personName: "" }, { isOpen: false })).toEqual(["change_not_open"]);
    expect(faults({ personName: "" }, { gates: null })).toEqual(["not_told"]);
  });

  it("names all that is wrong at once", () => {
    expect(faults({ personName: "", authority: "", text: "" })).toEqual([
      "person_missing",
      "authority_missing",
      "words_missing",
    ]);
  });
});

test("a form is read whole; what cannot be read in it counts as not given", () => {
  const fields = {
    acts: ["approval:b", "blessing:b", "approval", "consent:a"],
    personName: ["  Ane\n Skov "],
    text: [" We\r\napprove. "],
    channel: ["pigeon"],
    receivedOn: ["2026-12-01 "],
    acknowledged: ["on"],
  };
  expect(readRecording(fields)).toEqual({
    acts: [
      { grant: "approval", itemId: "b" },
      { grant: "consent", itemId: "a" },
    ],
    startFrom: "",
    personName: "Ane Skov",
    authority: "",
    channel: null,
    receivedOn: "2026-12-01",
    text: "We\napprove.",
    acknowledged: true,
  });
  expect(readRecording({})).toMatchObject({ acts: [], acknowledged: false });
  const rest = { startFrom: ["2026-12-10"], authority: ["Chair"], channel: ["contract"] };
  expect(readRecording(rest)).toMatchObject({ startFrom: "2026-12-10", authority: "Chair", channel: "contract" });
  expect(readRecording({ channel: ["portal"] }).channel).toBeNull();
  expect(writeAct({ grant: "approval", itemId: "b" })).toBe("approval:b");
});

test("ticks become one act for each thing given, with its items in the order they were told, each once", () => {
  const both = [gate("a", ["S", "K"]), gate("b", ["S", "K"])];
  const ticked = [
    { grant: "amendment", itemId: "b" },
    { grant: "approval", itemId: "b" },
    { grant: "approval", itemId: "a" },
    { grant: "approval", itemId: "a" },
  ] as const;
  expect(actsByGrant(ticked, both)).toEqual([
    { grant: "approval", itemIds: ["a", "b"] },
    { grant: "amendment", itemIds: ["b"] },
  ]);
});

describe("what a form offers", () => {
  const notice = { controllerId: "one", gates: GATES };
  const given = (itemIds: string[]) => [anAuthorisation({ controllerId: "one", itemIds })];

  it("is what each item asks; what is still missing is preset, leave to start early never", () => {
    expect(offeredItems(notice, new Set(), [])).toEqual([
      { itemId: "a", grants: ["consent", "early_start"], missing: ["consent"], given: [], leavesEea: true },
      {
        itemId: "b",
        grants: ["approval", "amendment"],
        missing: ["approval", "amendment"],
        given: [],
        leavesEea: false,
      },
    ]);
  });

  it("leaves out what has been decided, and presets nothing that was given", () => {
    expect(offeredItems(notice, new Set(["a"]), given(["b"]))).toEqual([
      { itemId: "b", grants: ["approval", "amendment"], missing: ["amendment"], given: ["approval"], leavesEea: false },
    ]);
  });
});
