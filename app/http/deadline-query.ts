import { QUESTION_FIELDS, type QuestionFaults, type TypedQuestion } from "~/domain/periods/question";
import { sayQuestionFault } from "~/i18n/say-question-fault";
import { createTranslator } from "~/i18n/translator";
import type { RequestFacts } from "./context";
import { errorBody } from "./error-page";

/** What the address of the deadline's page asks, as it was typed. */
export function readDeadlineQuery({ url }: Pick<Request, "url">): TypedQuestion {
  const { searchParams } = new URL(url);
  const typed = (name: string) => withPlus((searchParams.get(name) ?? "").slice(0, LONGEST)).trim();
  return Object.fromEntries(QUESTION_FIELDS.map((field) => [field, typed(field)])) as TypedQuestion;
}

/** Whether anything was asked at all. */
export function isDeadlineAsked(typed: TypedQuestion): boolean {
  return QUESTION_FIELDS.some((field) => typed[field] !== "");
}

/** The answer to a program whose question cannot be read: an error as always, and each field with what is wrong. */
export function deadlineFaults(faults: QuestionFaults, context: Pick<RequestFacts, "locale" | "requestId">): Response {
  const { locale, requestId: reference } = context;
  const words = createTranslator(locale);
  const fields = QUESTION_FIELDS.flatMap((field) => {
    const code = faults[field];
    return code === undefined ? [] : [{ field, code, message: sayQuestionFault(code, words) }];
  });
  return Response.json({ ...errorBody({ code: "request.malformed", locale, reference }), fields }, { status: 400 });
}

const LONGEST = 60;

/** Written by hand, the plus of `DK+` is what addresses have for a space. */
function withPlus(text: string): string {
  return text.replace(/^(DK|SE) $/, "$1+");
}
