import type { ActedBy } from "~/domain/people/acted-by";
import type { NamedContact } from "~/domain/question/named-contact";
import type { Question } from "~/domain/question/question";
import { anId, NOW, nobody } from "./values";

export function anActor(over: Partial<ActedBy> = {}): ActedBy {
  return { kind: "link", id: nobody, roles: ["objector"], name: "Bo Skov", ...over };
}

export function aQuestion(over: Partial<Question> = {}): Question {
  return {
    id: anId(),
    processorId: nobody,
    changeId: nobody,
    noticeId: nobody,
    controllerId: nobody,
    recipientId: null,
    actor: anActor(),
    personName: "Bo Skov",
    address: "bo@skov.example",
    language: "da",
    text: "Where are the backups?",
    receivedAt: NOW,
    state: "open",
    ...{ answer: null, answeredBy: null, answeredAt: null, objectionId: null },
    ...over,
  };
}

export function aNamedContact(over: Partial<NamedContact> = {}): NamedContact {
  return {
    id: anId(),
    processorId: nobody,
    changeId: nobody,
    noticeId: nobody,
    controllerId: nobody,
    recipientId: null,
    actor: anActor(),
    namedBy: { name: "Bo Skov", address: "bo@skov.example", language: "da" },
    name: "Ane Skov",
    address: "ane@skov.example",
    addressKey: "ane@skov.example",
    note: "",
    receivedAt: NOW,
    state: "open",
    ...{ settledBy: null, settledAt: null, reason: null, contactId: null },
    ...over,
  };
}
