import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { unusableText } from "~/http/unusable-text";
import { PageHeader } from "~/ui/page-header";
import { PauseSection } from "~/ui/staff/pause-section";
import { MailServer, Queue, Retries } from "~/ui/staff/sending-sections";
import { useT } from "~/ui/translator";

export const meta = titleOf("sending.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "mail.read");
  return args.context.app.showSending({ authorized });
}

/** Holds bulk mail back, with a reason, or lets it go on. What somebody else has done meanwhile is shown as it stands. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const authorized = await requireStaff(args, "mail.pause");
  const form = await formOf(request, context);
  const reason = String(form.get("reason") ?? "");
  const intent = form.get("intent");
  if ((intent !== "pause" && intent !== "resume") || unusableText(reason) !== null)
    throw respondError("form.unreadable", context);
  if (intent === "resume") await context.app.resumeSending({ authorized });
  else {
    const paused = await context.app.pauseSending({ authorized, reason });
    if (!paused.ok && paused.code === "pause.reason_missing") return data({ isReasonMissing: true }, { status: 422 });
  }
  throw redirectTo("/staff/mail#pause");
}

export default function Sending() {
  const { t } = useT();
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHeader title={t("sending.title")} lead={t("sending.lead")} />
      <div className="mt-6">
        <MailServer server={view.server} zone={view.zone} />
      </div>
      <PauseSection
        action="/staff/mail"
        {...{ pause: view.pause, earlier: view.earlier, zone: view.zone, mayPause: view.mayPause }}
        isReasonMissing={answer !== null}
      />
      <Queue view={view} />
      <Retries view={view} />
    </>
  );
}
