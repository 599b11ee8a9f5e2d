import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readImportForm } from "~/http/forms/import-answers";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { ErrorSummary } from "~/ui/error-summary";
import { PostButton } from "~/ui/form";
import { PageHeader, Section } from "~/ui/page-header";
import { ImportQuestions } from "~/ui/staff/import-questions";
import { ImportRead, sayImportFault } from "~/ui/staff/import-read";
import { ImportUnread } from "~/ui/staff/import-unread";
import { useT } from "~/ui/translator";

export const meta = titleOf("draft.import.title");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "change.draft");
  const changeId = idIn(params.id, context);
  const shown = await context.app.showImport({ authorized, changeId });
  if (shown.ok) return { id: changeId, view: shown.view };
  leaveIfGone(shown.code, context, changeId);
  throw redirectTo(`/staff/drafts/${changeId}`);
}

/** Takes what a person says of unclear lines, or of gone and new entries. Nothing is taken over before that. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "change.draft");
  const changeId = idIn(params.id, context);
  const { intent, rowVersion, confirmations, answers, typed } = await readImportForm(request);
  const order = { authorized, changeId, rowVersion };
  const taken =
    intent === "lines"
      ? await context.app.confirmImportLines({ ...order, confirmations })
      : await context.app.answerImportQuestions({ ...order, answers: intent === "drop" ? null : answers });
  if (taken.ok) throw redirectTo(`/staff/drafts/${changeId}${NEXT[intent]}`);
  leaveIfGone(taken.code, context, changeId);
  return data({ code: taken.code, line: "line" in taken ? taken.line : null, typed }, { status: 409 });
}

const NEXT = { lines: "/questions", apply: "?said=put", drop: "" } as const;

export default function ImportPage() {
  const translator = useT();
  const { t } = translator;
  const { id, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const action_ = `/staff/drafts/${id}/questions`;
  const typed = answer?.typed ?? {};
  const { unread } = view.imported;
  return (
    <>
      <PageHeader kicker={view.imported.fileName ?? undefined} title={t("draft.import.title")} />
      <div className="mt-6 max-w-3xl">
        <ErrorSummary
          errors={[]}
          note={answer === undefined ? null : sayImportFault(translator, answer.code, answer.line)}
        />
        <ImportRead view={view} />
        <Section
          title={t("draft.import.unread")}
          lead={t(unread.length === 0 ? "draft.import.unreadNone" : "draft.import.unreadLead")}
        >
          {unread.length > 0 && (
            <ImportUnread action={action_} rowVersion={view.rowVersion} unread={unread} typed={typed} />
          )}
        </Section>
        <Section
          title={t("draft.import.pairs")}
          lead={t(view.questions.length === 0 ? "draft.import.pairsNone" : "draft.import.pairsLead")}
        >
          <ImportQuestions
            action={action_}
            rowVersion={view.rowVersion}
            questions={view.questions}
            unreadCount={unread.length}
            typed={typed}
          />
        </Section>
        <p className="mt-8">
          <PostButton
            action={action_}
            fields={{ intent: "drop", rowVersion: String(view.rowVersion) }}
            className="link cursor-pointer text-sm"
          >
            {t("draft.import.drop")}
          </PostButton>
        </p>
      </div>
    </>
  );
}
