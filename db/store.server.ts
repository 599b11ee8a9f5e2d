import type { Read, Store, Tx } from "~/ports/store";
import type { Database } from "./open.server";
import { changeReads, changeWrites } from "./stores/changes";
import { customerReads, customerWrites } from "./stores/customers";
import { deliveryReads, deliveryWrites } from "./stores/deliveries";
import { listReads, listWrites } from "./stores/lists";
import { logReads, logWrites } from "./stores/log";
import { noticeReads, noticeWrites } from "./stores/notices";
import { objectionReads, objectionWrites } from "./stores/objections";
import { processorReads, processorWrites } from "./stores/processors";
import type { Query } from "./stores/query";
import { openBudget } from "./stores/rows";
import { staffReads, staffWrites } from "./stores/staff";
import { throttleReads, throttleWrites } from "./stores/throttles";

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
    throttles: throttleReads(q),
    customers: customerReads(q),
    lists: listReads(q),
    changes: changeReads(q),
    notices: noticeReads(q),
    deliveries: deliveryReads(q),
    objections: objectionReads(q),
    log: logReads(q),
  };
}

function toTx(q: Query): Tx {
  const budget = openBudget();
  return {
    processors: processorWrites(q),
    staff: staffWrites(q),
    throttles: throttleWrites(q),
    customers: customerWrites(q, budget),
    lists: listWrites(q),
    changes: changeWrites(q, budget),
    notices: noticeWrites(q, budget),
    deliveries: deliveryWrites(q, budget),
    objections: objectionWrites(q),
    log: logWrites(q, budget),
    journal: (record) => q.journal.note(record),
  };
}
