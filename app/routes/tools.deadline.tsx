import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { DEADLINE_JSON, questionAddress, typeQuestion } from "~/domain/periods/write-question";
import { isDeadlineAsked, readDeadlineQuery } from "~/http/deadline-query";
import { publicHead } from "~/http/public-head";
import { PlainShell } from "~/ui/public-shell";
import { DeadlinePage } from "~/ui/tools/deadline-page";

export const meta: MetaFunction<typeof loader> = ({ matches, location: { search } }) =>
  publicHead(matches, ({ t }) => t("tools.deadline.title"), {
    files: [{ type: "application/json", href: DEADLINE_JSON + search }],
  });

/** Whoever asks gets the same answer, kept like every public page; what is asked stands in the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const typed = readDeadlineQuery(request);
  const asked = await context.app.countDeadline({ typed });
  if (!asked.ok) return data({ typed, faults: asked.faults, counted: null }, { status: 400 });
  const written = typeQuestion(asked.counted.question);
  const page = questionAddress(written);
  const addresses = { page, json: questionAddress(written, DEADLINE_JSON), shown: context.publicUrl + page };
  return { typed: written, counted: asked.counted, isExample: !isDeadlineAsked(typed), addresses };
}

export default function Deadline() {
  const { pathname, search } = useLocation();
  return (
    <PlainShell address={pathname + search} isDemo={false}>
      <DeadlinePage {...useLoaderData<typeof loader>()} />
    </PlainShell>
  );
}
