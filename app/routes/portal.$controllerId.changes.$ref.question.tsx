import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { questionForm, questionStep } from "~/http/customer-acts/question";
import { spaceDoor } from "~/http/notified-door";
import { readSentForm } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { QuestionPage } from "~/ui/notified/question-page";

export const meta = titleOf("acting.question.title");

export async function loader(args: LoaderFunctionArgs) {
  return questionForm(args.context, await spaceDoor(args));
}

export async function action(args: ActionFunctionArgs) {
  // Who it is comes before what was sent: a session that has ended takes what was typed to the sign-in.
  const door = await spaceDoor(args);
  const sent = await readSentForm(args.request);
  if (sent === null) throw respondError("form.unreadable", args.context);
  return questionStep(args.context, door, sent);
}

export default function QuestionInSpace() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <QuestionPage {...(answer ?? shown)} />;
}
