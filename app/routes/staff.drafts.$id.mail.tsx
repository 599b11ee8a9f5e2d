import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formOf } from "~/http/form";
import { readMailChoice } from "~/http/forms/mail-choice";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { EmptyState } from "~/ui/empty-state";
import { PostButton } from "~/ui/form";
import { PageHeader } from "~/ui/page-header";
import { MailChoice, MailSheet } from "~/ui/staff/mail-sheet";
import { Said } from "~/ui/staff/said";
import { useT } from "~/ui/translator";

export const meta = titleOf("announce.mail.title");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "mail.read");
  const changeId = idIn(params.id, context);
  const { searchParams } = new URL(request.url);
  const choice = readMailChoice(searchParams, context.locale);
  const shown = await context.app.previewMail({ authorized, changeId, ...choice });
  if (!shown.ok) leaveIfGone(shown.code, context, changeId);
  if (!shown.ok || shown.preview.state !== "draft") throw redirectTo(`/staff/changes/${changeId}`);
  return { id: changeId, ...choice, preview: shown.preview, said: searchParams.get("said") };
}

/** Sends the notice to whoever asks for it, and to nobody else. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "change.draft");
  const changeId = idIn(params.id, context);
  const choice = readMailChoice(await formOf(request, context), context.locale);
  const sent = await context.app.sendTestMail({ authorized, changeId, ...choice });
  if (!sent.ok) leaveIfGone(sent.code, context, changeId);
  const { group, language } = choice;
  throw redirectTo(`/staff/drafts/${changeId}/mail?group=${group}&in=${language}${sent.ok ? "&said=tested" : ""}`);
}

export default function MailPage() {
  const { t } = useT();
  const { id, group, language, preview, said } = useLoaderData<typeof loader>();
  const base = `/staff/drafts/${id}`;
  return (
    <>
      <Said code={said} />
      <PageHeader
        title={t("announce.mail.title")}
        acts={
          <>
            <a className="btn" href={base}>
              {t("announce.backToDraft")}
            </a>
            {preview.mail !== null && (
              <PostButton
                action={`${base}/mail`}
                fields={{ group: String(group), in: language }}
                className="btn btn-primary"
              >
                {t("announce.mail.test")}
              </PostButton>
            )}
          </>
        }
      />
      <div className="mt-6 grid gap-6">
        <MailChoice base={`${base}/mail`} groups={preview.groups} group={group} language={language} />
        {preview.mail === null ? (
          <EmptyState>{t("announce.who.none")}</EmptyState>
        ) : (
          <MailSheet
            mail={preview.mail}
            language={language}
            htmlHref={`${base}/mail.html?group=${group}&in=${language}`}
          />
        )}
      </div>
    </>
  );
}
