import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { userForm } from "~/http/forms/user-form";
import { titleOf } from "~/http/page-title";
import { requireUser } from "~/http/portal";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { UserPage } from "~/ui/portal/user-page";

export const meta = titleOf("portal.users.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.users");
  const shown = await args.context.app.showUser({ authorized, userId: args.params.userId ?? "" });
  if (!shown.ok) throw respondError("page.not_found", args.context);
  return { ...shown.view, base: `/portal/${authorized.actor.controllerId}` };
}

/** Changes the user or takes the access back, by the form's `intent`; what has consequences is warned of first (CC-8). */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireUser(args, "own.users");
  const read = await readForm(args.request, userForm);
  if (!read.ok)
    return data({ code: null, intent: null, state: formState(read.submission), roles: [] }, { status: 422 });
  const { value } = read;
  const acting = { authorized, userId: args.params.userId ?? "", acknowledged: value.acknowledged === "on" };
  const { app } = args.context;
  const done =
    value.intent === "end"
      ? await app.endUser(acting)
      : await app.changeUser({ ...acting, ...value, acknowledged: acting.acknowledged });
  const said = value.intent === "end" ? "ended" : "saved";
  if (done.ok) throw redirectTo(`/portal/${authorized.actor.controllerId}/users?said=${said}`);
  if (done.code === "user.not_found") throw respondError("page.not_found", args.context);
  const { intent } = value;
  const roles = value.intent === "change" ? value.roles : [];
  const state = value.intent === "change" ? { typed: typedValues({ ...value, roles: null }), faults: [] } : null;
  return data({ code: done.code, intent, state, roles }, { status: 422 });
}

export default function UserRoute() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return <UserPage view={view} answer={answer} />;
}
