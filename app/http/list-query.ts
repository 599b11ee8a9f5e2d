import { LISTED_STATUSES, type ListedStatus, type ListFilter } from "~/domain/publication/filter-entries";
import { type Day, isDay } from "~/domain/time";

export type ListQuery = { on: Day | null; filter: ListFilter };

/**
 * Day and conditions of a list as they stand in its address; a condition that is empty is none, as a form sends it.
 * null: what stands there is no day or no status, and guessing would show another list than the one asked for.
 */
export function readListQuery({ url }: Pick<Request, "url">): ListQuery | null {
  const { searchParams } = new URL(url);
  const value = (name: string) => searchParams.get(name)?.trim() || null;
  const [on, status] = [value("on"), value("status")];
  if (on !== null && !isDay(on)) return null;
  if (status !== null && !isStatus(status)) return null;
  return { on, filter: { country: value("country"), service: value("service"), basis: value("basis"), status } };
}

/** A whole number of the address, such as a version's; null where there is none, `undefined` where it is no number. */
export function readNumber(text: string | null | undefined): number | null | undefined {
  if (text === null || text === undefined || text === "") return null;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function isStatus(text: string): text is ListedStatus {
  return LISTED_STATUSES.some((status) => status === text);
}
