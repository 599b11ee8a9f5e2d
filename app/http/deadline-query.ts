import { QUESTION_FIELDS, type TypedQuestion } from "~/domain/periods/question";

/** What the address of the deadline's page asks, as it was typed. */
export function readDeadlineQuery({ url }: Pick<Request, "url">): TypedQuestion {
  const { searchParams } = new URL(url);
  const typed = (name: string) => withPlus((searchParams.get(name) ?? "").slice(0, LONGEST)).trim();
  return Object.fromEntries(QUESTION_FIELDS.map((field) => [field, typed(field)])) as TypedQuestion;
}

const LONGEST = 60;

/** Written by hand, the plus of `DK+` is what addresses have for a space. */
function withPlus(text: string): string {
  return text.replace(/^(DK|SE) $/, "$1+");
}
