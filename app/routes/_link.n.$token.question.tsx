import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { questionForm } from "~/http/customer-acts/question";
import { linkDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { NotifiedShell } from "~/ui/notified/notified-shell";
import { QuestionPage } from "~/ui/notified/question-page";

export const headers = privateHeaders;
export const meta = titleOf("acting.question.title");

export async function loader({ params, context }: LoaderFunctionArgs) {
  return questionForm(context, await linkDoor(context, params.token));
}

export default function QuestionByLink() {
  const shown = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.place.base}/question`}>
      <QuestionPage {...shown} />
    </NotifiedShell>
  );
}
