import type { StaffView } from "~/domain/people/staff-view";
import type { Translator } from "~/i18n/translator";
import { Callout } from "../callout";
import { useT } from "../translator";

export type TermPerson = Pick<StaffView, "id" | "name" | "term" | "termState">;

/** Terms of data-protection administrators that somebody must see to (GS-16). */
export function TermNotes({ people, href }: { people: readonly TermPerson[]; href?: string }) {
  const translator = useT();
  const notes = people.flatMap((person) => {
    const text = sayTerm(translator, person);
    return text === null ? [] : [{ id: person.id, text }];
  });
  return notes.map(({ id, text }) => (
    <Callout key={id} tone="warn" act={href === undefined ? null : { href, label: translator.t("people.term.see") }}>
      {text}
    </Callout>
  ));
}

function sayTerm({ t, format }: Translator, { name, term, termState }: TermPerson): string | null {
  if (termState === null || termState === "running") return null;
  if (termState === "none" || term === null) return t("people.term.none", { name });
  const day = format.day(termState === "ahead" ? term.from : term.until, "long");
  return t(`people.term.${termState}`, { name, day });
}
