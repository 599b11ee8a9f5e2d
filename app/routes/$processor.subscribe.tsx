import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/form";
import { publicHead } from "~/http/public-head";
import type { NavHandle } from "~/http/public-nav";
import { respondError } from "~/http/respond-error";
import { FollowPage } from "~/ui/public/follow-page";

export const handle: NavHandle = { nav: "follow" };

export const meta: MetaFunction<typeof loader> = ({ matches }) => publicHead(matches, ({ t }) => t("subscribe.title"));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.showProcessor({ slug: params.processor ?? "" });
  if (!found.ok) throw respondError("page.not_found", context);
  const { slug, name } = found.processor;
  return { processor: { slug, name }, publicUrl: context.publicUrl };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, z.object({ email: z.string().trim().max(254) }));
  const email = form.ok ? form.value.email : "";
  const { locale: language, clientNetwork: network } = context;
  const asked = await context.app.followList({ slug: params.processor ?? "", address: email, language, network });
  if (asked.ok) return data({ ok: true as const, email });
  if (asked.code === "processor.not_found") throw respondError("page.not_found", context);
  if (asked.code === "attempts.too_many") throw respondError("attempts.too_many", context);
  return data({ ok: false as const, email }, { status: 400 });
}

export default function Subscribe() {
  const { processor, publicUrl } = useLoaderData<typeof loader>();
  return <FollowPage processor={processor} publicUrl={publicUrl} answer={useActionData<typeof action>() ?? null} />;
}
