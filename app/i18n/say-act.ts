import { isAuditAct } from "~/domain/audit/acts";
import type { Translator } from "./translator";

/** What was done, as a person says it; an act of a newer version than this program is named as it is. */
export function sayAct(t: Translator["t"], act: string): string {
  return isAuditAct(act) ? t(`audit.acts.${keyOf(act)}`) : act;
}

type KeyOf<Act extends string> = Act extends `${infer Noun}.${infer Verb}` ? `${Noun}_${Verb}` : never;

function keyOf<Act extends string>(act: Act): KeyOf<Act> {
  return act.replace(".", "_") as KeyOf<Act>;
}
