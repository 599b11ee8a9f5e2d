import type { App } from "~/composition.server";
import type { Authorized } from "~/domain/people/authorize";
import { type PersonForm, termIn } from "./forms/staff-form";

/** What the page says after each act. */
const SAID = { change: "changed", invite: "again", factor: "reset", end: "ended" } as const;
export type PersonSaid = (typeof SAID)[keyof typeof SAID];

/** Does what one button of a person's page says. Out: what to say of it, or why not. */
export async function actOnPerson(
  app: Pick<App, "changeStaff" | "renewInvitation" | "resetSecondFactor" | "endStaff">,
  person: { authorized: Authorized<"staff.manage">; staffId: string },
  form: PersonForm,
) {
  const done = await act(app, person, form);
  return done.ok ? { ok: true as const, said: SAID[form.intent] } : done;
}

function act(app: Parameters<typeof actOnPerson>[0], person: Parameters<typeof actOnPerson>[1], form: PersonForm) {
  switch (form.intent) {
    case "change":
      return app.changeStaff({ ...person, roles: form.roles, term: termIn(form) });
    case "invite":
      return app.renewInvitation(person);
    case "factor":
      return app.resetSecondFactor(person);
    case "end":
      return app.endStaff(person);
    default:
      return form satisfies never;
  }
}
