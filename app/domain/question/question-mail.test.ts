import { expect, test } from "vitest";
import { mailAbout } from "./question-mail";

const make = { nextId: () => "d", salt: () => "salt", now: "2026-11-23T09:00:00.000Z", mailHost: "varsel.example" };
const about = { processorId: "p", changeId: "c", noticeId: "n", recipientId: "r" };
const mail = {
  kind: "question_answered",
  messageId: "m",
  reader: { name: "Bo", address: "bo@skov.example" },
  values: { answer: "Aarhus" },
} as const;

test("a mail about a question goes to its one reader, in front of the many", () => {
  expect(mailAbout(about, mail, "none", make)).toMatchObject({
    ...{ id: "d", processorId: "p", changeId: "c", noticeId: "n", kind: "question_answered", messageId: "m" },
    ...{ pool: "prompt", salt: "salt", name: "Bo", address: "bo@skov.example", dueAt: make.now },
    messageIdHeader: "<d@varsel.example>",
  });
});

test("its link is the reader's own, that of the notice they were told by, also of a later mail", () => {
  const own = mailAbout(about, mail, "own", make);
  expect(own).toMatchObject({ recipientId: "r", sequence: 1, values: { contact: "Bo", answer: "Aarhus" } });
  expect(own.values).not.toHaveProperty("link");
  expect(mailAbout(about, { ...mail, sequence: 3 }, "own", make).sequence).toBe(3);
  expect(mailAbout({ ...about, recipientId: null }, mail, "own", make).recipientId).toBeNull();
});

test("it is the page handed in for whoever has none, and none for who is to learn nothing of the change", () => {
  const page = mailAbout(about, mail, { page: "https://varsel.example/c" }, make);
  expect(page).toMatchObject({ recipientId: null, values: { contact: "Bo", link: "https://varsel.example/c" } });
  const none = mailAbout(about, { ...mail, sequence: 3 }, "none", make);
  expect(none).toMatchObject({ recipientId: null, sequence: 1, values: { contact: "Bo", answer: "Aarhus" } });
});
