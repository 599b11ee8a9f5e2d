import type { Kit } from "../kit/sqlite";
import { auditTables } from "./audit";
import { authorisationTables } from "./authorisations";
import { changeTables } from "./changes";
import { customerTables } from "./customers";
import { incomingTables } from "./incoming";
import { logTables } from "./log";
import { noticeTables } from "./notices";
import { objectionTables } from "./objections";
import { peopleTables } from "./people";
import { personTables } from "./persons";
import { processorTables } from "./processors";
import { questionTables } from "./questions";
import { runningTables } from "./running";
import { sendingTables } from "./sending";
import { transferTables } from "./transfers";

/** The one schema of both engines: everything that differs between them is in the kit. */
export function defineSchema(k: Kit) {
  const processors = processorTables(k);
  const customers = customerTables(k, processors);
  const people = peopleTables(k, processors, customers);
  const changes = changeTables(k, processors, customers);
  const notices = noticeTables(k, processors, customers, changes);
  const authorisations = authorisationTables(k, processors, customers, notices);
  const objections = objectionTables(k, processors, customers, changes, notices);
  const questions = questionTables(k, processors, customers, notices, objections);
  const incoming = incomingTables(k, processors, customers, notices, objections, questions);
  const sending = sendingTables(k, processors);
  const transfers = transferTables(k, processors, customers);
  const persons = personTables(k, processors);
  const audit = auditTables(k, processors, customers);
  const running = runningTables(k, processors, changes);
  const log = logTables(k, processors);
  return {
    ...processors,
    ...customers,
    ...people,
    ...changes,
    ...notices,
    ...authorisations,
    ...objections,
    ...questions,
    ...incoming,
    ...sending,
    ...transfers,
    ...persons,
    ...audit,
    ...running,
    ...log,
  };
}

export type Schema = ReturnType<typeof defineSchema>;
