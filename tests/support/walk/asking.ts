import { addressOf, type Form, type Route } from "./access-table";
import type { Place } from "./place";
import { type Answer, boxes, filled, type Visitor } from "./visitor";

/** The address of a route as it names what the processor itself has. */
export function own(pattern: string, { params }: Route, place: Place): string {
  return addressOf(pattern, params?.(place) ?? {});
}

/** Each address that names something of the other processor: all of it, or one thing inside what is one's own. */
export function foreign(pattern: string, { params }: Route, ownPlace: Place, other: Place): string[] {
  const [mine, theirs] = [params?.(ownPlace) ?? {}, params?.(other) ?? {}];
  const mixed = Object.keys(mine).map((name) => ({ ...mine, [name]: theirs[name] ?? "" }));
  return [...new Set([...mixed, theirs].map((all) => addressOf(pattern, all)))].filter(
    (address) => address !== addressOf(pattern, mine),
  );
}

/** Whoever has the session that a route asks for, at one place. */
export function sender({ who }: Route, place: Place): Visitor {
  return who === "user" ? place.space.user : place.staff;
}

/** What the people of `place` would send by a form, and where to. */
export async function made(
  pattern: string,
  route: Route,
  form: Form,
  place: Place,
): Promise<{ path: string; body: BodyInit }> {
  const path = addressOf(pattern, (form.params ?? route.params)?.(place) ?? {});
  if (form.fields !== undefined) {
    const fields = typeof form.fields === "function" ? form.fields(place) : form.fields;
    return { path, body: new URLSearchParams(fields) };
  }
  const page = await sender(route, place).open(form.on?.(place) ?? path);
  const sending = typeof form.sending === "function" ? form.sending(place) : form.sending;
  const values = { ...sending?.values, ...(form.ticks !== undefined && { [form.ticks]: boxes(page, form.ticks) }) };
  const sent = filled(page, form.form, { ...sending, values });
  if (sent.path.replace(/\?index$/, "") !== path) throw new Error(`${form.form} sends to ${sent.path}, not to ${path}`);
  return sent;
}

/** Single fetch says where to go inside an answer of 202, or throws the sign-in as an error. */
export function leadsAway({ status, body }: Answer, signIn = "/staff/sign-in"): boolean {
  return status === 202 && body.includes(signIn) && body.includes("SingleFetchRedirect");
}
