import { REVIEW_ANSWERS, type ReviewAnswer } from "~/domain/people/access-review";

/** What a form says of each person: fields `answer.<id>`; anything else, and any other word, is left out. */
export function reviewAnswers(form: FormData): Map<string, ReviewAnswer> {
  const answers = new Map<string, ReviewAnswer>();
  for (const [name, value] of form) {
    const answer = REVIEW_ANSWERS.find((one) => one === value);
    if (name.startsWith(PREFIX) && answer !== undefined) answers.set(name.slice(PREFIX.length), answer);
  }
  return answers;
}

const PREFIX = "answer.";
