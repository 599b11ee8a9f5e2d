import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicHead } from "~/http/public-head";
import type { NavHandle } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { ChangePage } from "~/ui/public/change-page";

export const handle: NavHandle = { nav: "changes" };

export const meta: MetaFunction<typeof loader> = ({ matches, params: { ref = "" } }) =>
  publicHead(matches, ({ t }) => t("change.kicker", { ref }));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.showPublicChange({ slug: params.processor ?? "", ref: params.ref ?? "" });
  if (!found.ok) throw respondError("page.not_found", context);
  const { processor, ...page } = found.page;
  return { ...page, slug: processor.slug, zone: processor.zone, now: context.receivedAt };
}

export default function AnnouncedChange() {
  return <ChangePage {...useLoaderData<typeof loader>()} />;
}
