import type { Read, Store, Tx } from "~/ports/store";
import type { Database } from "./open.server";
import { auditReads, auditWrites } from "./stores/audit";
import { authorisationReads, authorisationWrites } from "./stores/authorisations";
import { changeReads, changeWrites } from "./stores/changes";
import { customerReads, customerWrites } from "./stores/customers";
import { deliveryReads, deliveryWrites } from "./stores/deliveries";
import { incomingReads, incomingWrites } from "./stores/incoming";
import { listReads, listWrites } from "./stores/lists";
import { logReads, logWrites } from "./stores/log";
import { noticeReads, noticeWrites } from "./stores/notices";
import { objectionReads, objectionWrites } from "./stores/objections";
import { pauseReads, pauseWrites } from "./stores/pauses";
import { personReads } from "./stores/persons";
import { personWrites } from "./stores/persons-erase";
import { portalSessionReads, portalSessionWrites } from "./stores/portal-sessions";
import { processorReads, processorWrites } from "./stores/processors";
import { proofReads, proofWrites } from "./stores/proofs";
import type { Query } from "./stores/query";
import { questionReads, questionWrites } from "./stores/questions";
import { reachReads } from "./stores/reach";
import { refusedSignInWrites } from "./stores/refused-sign-ins";
import { reviewReads, reviewWrites } from "./stores/reviews";
import { openBudget } from "./stores/rows";
import { runningReads, runningWrites } from "./stores/running";
import { secretReads, secretWrites } from "./stores/secrets";
import { sendingReads, sendingWrites } from "./stores/sending";
import { spaceReads, spaceWrites } from "./stores/spaces";
import { staffReads, staffWrites } from "./stores/staff";
import { throttleReads, throttleWrites } from "./stores/throttles";
import { transferReads, transferWrites } from "./stores/transfers";
import { userReads, userWrites } from "./stores/users";

/** The port over a database of either engine. Drizzle stays behind it. */
export function makeStore(database: Database): Store {
  return {
    read: toRead(database.read),
    tx: (processorId, decide) => database.tx(processorId, (q) => decide(toTx(q))),
    write: (work) => database.write((q) => work(toTx(q))),
  };
}

function toRead(q: Query): Read {
  return {
    processors: processorReads(q),
    staff: staffReads(q),
    users: userReads(q),
    portalSessions: portalSessionReads(q),
    secrets: secretReads(q),
    persons: personReads(q),
    throttles: throttleReads(q),
    customers: customerReads(q),
    lists: listReads(q),
    changes: changeReads(q),
    notices: noticeReads(q),
    deliveries: deliveryReads(q),
    pauses: pauseReads(q),
    sending: sendingReads(q),
    authorisations: authorisationReads(q),
    objections: objectionReads(q),
    questions: questionReads(q),
    incoming: incomingReads(q),
    proofs: proofReads(q),
    transfers: transferReads(q),
    reviews: reviewReads(q),
    spaces: spaceReads(q),
    reach: reachReads(q),
    running: runningReads(q),
    audit: auditReads(q),
    log: logReads(q),
  };
}

/** Stores are made as they are asked for: most transactions use one or two, and making all takes longer than a claim. */
function toTx(q: Query): Tx {
  const budget = openBudget();
  const processors = whenAsked(() => processorWrites(q));
  const staff = whenAsked(() => staffWrites(q));
  const users = whenAsked(() => userWrites(q));
  const portalSessions = whenAsked(() => portalSessionWrites(q));
  const refusedSignIns = whenAsked(() => refusedSignInWrites(q));
  const persons = whenAsked(() => personWrites(q, budget));
  const secrets = whenAsked(() => secretWrites(q));
  const throttles = whenAsked(() => throttleWrites(q));
  const customers = whenAsked(() => customerWrites(q, budget));
  const lists = whenAsked(() => listWrites(q));
  const changes = whenAsked(() => changeWrites(q, budget));
  const notices = whenAsked(() => noticeWrites(q, budget));
  const deliveries = whenAsked(() => deliveryWrites(q, budget));
  const pauses = whenAsked(() => pauseWrites(q));
  const sending = whenAsked(() => sendingWrites(q));
  const authorisations = whenAsked(() => authorisationWrites(q));
  const objections = whenAsked(() => objectionWrites(q));
  const questions = whenAsked(() => questionWrites(q));
  const incoming = whenAsked(() => incomingWrites(q));
  const proofs = whenAsked(() => proofWrites(q));
  const transfers = whenAsked(() => transferWrites(q, budget));
  const reviews = whenAsked(() => reviewWrites(q));
  const spaces = whenAsked(() => spaceWrites(q));
  const reach = whenAsked(() => reachReads(q));
  const running = whenAsked(() => runningWrites(q));
  const audit = whenAsked(() => auditWrites(q, budget));
  const log = whenAsked(() => logWrites(q, budget));
  return {
    get processors() {
      return processors();
    },
    get staff() {
      return staff();
    },
    get users() {
      return users();
    },
    get portalSessions() {
      return portalSessions();
    },
    get refusedSignIns() {
      return refusedSignIns();
    },
    get persons() {
      return persons();
    },
    get secrets() {
      return secrets();
    },
    get throttles() {
      return throttles();
    },
    get customers() {
      return customers();
    },
    get lists() {
      return lists();
    },
    get changes() {
      return changes();
    },
    get notices() {
      return notices();
    },
    get deliveries() {
      return deliveries();
    },
    get pauses() {
      return pauses();
    },
    get sending() {
      return sending();
    },
    get authorisations() {
      return authorisations();
    },
    get objections() {
      return objections();
    },
    get questions() {
      return questions();
    },
    get incoming() {
      return incoming();
    },
    get proofs() {
      return proofs();
    },
    get transfers() {
      return transfers();
    },
    get reviews() {
      return reviews();
    },
    get spaces() {
      return spaces();
    },
    get reach() {
      return reach();
    },
    get running() {
      return running();
    },
    get audit() {
      return audit();
    },
    get log() {
      return log();
    },
    journal: (record) => q.journal.note(record),
  };
}

function whenAsked<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
