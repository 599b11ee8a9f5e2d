import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize } from "~/domain/people/authorize";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { StaffQuestionPage } from "~/ui/question/question-page";

export const meta = titleOf("acting.tasks.questions");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  const questionId = idIn(args.params.id, args.context);
  const shown = await args.context.app.showQuestion({ authorized, questionId });
  if (!shown.ok) throw respondError("page.not_found", args.context);
  const { actor } = authorized;
  const mayAnswer = authorize(actor, "objection.decide").ok;
  return { view: shown.view, mayAnswer, mayCount: authorize(actor, "objection.match").ok };
}

/** Answers a question, or counts it as the objection it was. */
export async function action(args: ActionFunctionArgs) {
  const questionId = idIn(args.params.id, args.context);
  const form = await formOf(args.request, args.context);
  const answer = String(form.get("answer") ?? "");
  const result = form.get("act") === "count" ? await count() : await say();
  if (result.ok) return redirectTo(`/staff/questions/${questionId}`);
  if (result.code === "question.not_found") throw respondError("page.not_found", args.context);
  return data({ fault: result.code, typed: answer }, { status: 422 });

  async function count() {
    const authorized = await requireStaff(args, "objection.match");
    return args.context.app.countQuestion({ authorized, questionId });
  }

  async function say() {
    const authorized = await requireStaff(args, "objection.decide");
    return args.context.app.answerQuestion({ authorized, questionId, answer });
  }
}

export default function QuestionForStaff() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <StaffQuestionPage {...shown} typed={answer?.typed ?? ""} fault={answer?.fault ?? null} />;
}
