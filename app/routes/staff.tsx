import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useLoaderData, useLocation, useRouteError } from "@remix-run/react";
import { authorize } from "~/domain/people/authorize";
import type { StaffActor } from "~/domain/people/staff-permissions";
import { isSessionEnded } from "~/http/kept-form";
import { requireStaff, SIGN_IN } from "~/http/staff";
import { PlainShell } from "~/ui/public-shell";
import { SignInForm } from "~/ui/staff/sign-in-form";
import { STAFF_PAGES, type StaffPage, StaffShell } from "~/ui/staff-shell";
import { useT } from "~/ui/translator";
import { ErrorBoundary as PageError } from "../root";

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "list.read");
  const processor = await args.context.app.showWorkplace({ authorized });
  return { processor, staff: staffIn(authorized.actor) };
}

export default function StaffLayout() {
  const { processor, staff } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  return (
    <StaffShell processor={processor} staff={staff} current={pageOf(pathname)} address={pathname + search}>
      <Outlet />
    </StaffShell>
  );
}

function staffIn(actor: StaffActor) {
  return { name: actor.name, readsLog: authorize(actor, "audit.read").ok };
}

function pageOf(pathname: string): StaffPage | null {
  if (pathname === "/staff") return "today";
  return STAFF_PAGES.find((page) => pathname.startsWith(`/staff/${page}`)) ?? null;
}

/** A session that ended while somebody typed asks to sign in again, and keeps what was typed. */
export function ErrorBoundary() {
  const { t } = useT();
  const error = useRouteError();
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  if (!isSessionEnded(data)) return <PageError />;
  return (
    <PlainShell address={SIGN_IN} isDemo={false}>
      <SignInForm action={SIGN_IN} kept={JSON.stringify(data.kept)} note={t("signIn.expired")} />
    </PlainShell>
  );
}
