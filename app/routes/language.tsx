import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { setLanguageCookie } from "~/http/cookies";
import { formOf } from "~/http/form";
import { localPath, redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { isLocale } from "~/i18n/locales";

export function loader({ context }: LoaderFunctionArgs) {
  return respondError("method.refused", context);
}

/** Keeps the chosen language in a cookie and goes back to the page it was chosen on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request, context);
  const locale = form.get("lang");
  if (!isLocale(locale)) return respondError("request.malformed", context);
  return redirectTo(withoutLanguage(localPath(form.get("to")) ?? "/"), {
    "Set-Cookie": setLanguageCookie(locale, context.secure),
  });
}

/** A language named in the address would go before the one just chosen. */
function withoutLanguage(path: string): string {
  const url = new URL(path, "http://varsel.invalid");
  url.searchParams.delete("lang");
  return url.pathname + url.search + url.hash;
}
