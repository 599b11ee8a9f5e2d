import { AUDIT_RESULTS } from "~/domain/audit/audit";
import { type Day, isDay } from "~/domain/time";

export type AuditConditions = {
  act: string | null;
  result: (typeof AUDIT_RESULTS)[number] | null;
  actorId: string | null;
  controllerId: string | null;
  firstDay: Day | null;
  lastDay: Day | null;
};

/** The conditions of the log as they stand in its address; what is none of them is no condition. */
export function readAuditQuery({ url }: Pick<Request, "url">): { query: AuditConditions; before: string | null } {
  const { searchParams } = new URL(url);
  const text = (name: string) => (searchParams.get(name) ?? "").trim().slice(0, 64) || null;
  const day = (name: string) => [text(name)].find((value) => value !== null && isDay(value)) ?? null;
  const id = (name: string) => [text(name)].find((value) => value !== null && /^[0-9a-f-]{36}$/.test(value)) ?? null;
  const query = {
    act: text("act"),
    result: AUDIT_RESULTS.find((known) => known === text("result")) ?? null,
    actorId: id("who"),
    controllerId: id("customer"),
    firstDay: day("from"),
    lastDay: day("to"),
  };
  return { query, before: id("before") };
}

/** The address of the log under these conditions. */
export function auditHref(query: AuditConditions, before: string | null = null): string {
  const { act, result, actorId, controllerId, firstDay, lastDay } = query;
  const named = { act, result, who: actorId, customer: controllerId, from: firstDay, to: lastDay, before };
  const given = Object.entries(named).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return given.length === 0 ? "/staff/log" : `/staff/log?${new URLSearchParams(given)}`;
}
