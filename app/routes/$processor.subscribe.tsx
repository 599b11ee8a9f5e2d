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

const ASKED = z.object({
  email: z.string().trim().max(254),
  service: z.array(z.string().max(200)).max(100).default([]),
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.showProcessor({ slug: params.processor ?? "" });
  if (!found.ok) throw respondError("page.not_found", context);
  const { slug, name } = found.processor;
  return { processor: { slug, name }, offered: found.services, publicUrl: context.publicUrl };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, ASKED);
  const { email, service: services } = form.ok ? form.value : { email: "", service: [] };
  const { locale: language, clientNetwork: network } = context;
  const slug = params.processor ?? "";
  const asked = await context.app.followList({ slug, address: email, language, services, network });
  if (asked.ok) return data({ ok: true as const, email, services });
  if (asked.code === "processor.not_found") throw respondError("page.not_found", context);
  if (asked.code === "attempts.too_many") throw respondError("attempts.too_many", context);
  return data({ ok: false as const, email, services }, { status: 400 });
}

export default function Subscribe() {
  return <FollowPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />;
}
