import { createHash } from "node:crypto";
import type { Authorisation } from "~/domain/authorisation/authorisation";
import type { AuthorisationFile } from "~/ports/stores/authorisations";
import { anId, NOW, nobody, SALT } from "./values";

/** A letter that stands alone; `recordingId` is its own id where none is given. */
export function anAuthorisation(over: Partial<Authorisation> = {}): Authorisation {
  const id = over.id ?? anId();
  return {
    id,
    processorId: nobody,
    changeId: nobody,
    controllerId: nobody,
    noticeId: nobody,
    recordingId: id,
    grant: "approval",
    itemIds: [nobody],
    startFrom: null,
    personName: "Ane Skov",
    authority: "Managing director",
    channel: "letter",
    text: "We approve it.",
    receivedAt: NOW,
    actor: null,
    recordedBy: null,
    recordedAt: NOW,
    withdrawnAt: null,
    withdrawnReason: null,
    carriedFrom: null,
    carriedWith: null,
    salt: SALT,
    ...over,
  };
}

export function anAuthorisationFile(over: Partial<AuthorisationFile> = {}): AuthorisationFile {
  const content = over.content ?? new TextEncoder().encode("%PDF-1.7 a letter");
  return {
    id: anId(),
    processorId: nobody,
    authorisationId: nobody,
    name: "letter.pdf",
    type: "application/pdf",
    size: content.length,
    hash: createHash("sha256").update(content).digest("hex"),
    content,
    ...over,
  };
}
