import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { QuestionLists } from "~/ui/question/question-lists";

export const meta = titleOf("acting.tasks.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  return args.context.app.listQuestions({ authorized });
}

export default function Questions() {
  return <QuestionLists {...useLoaderData<typeof loader>()} />;
}
