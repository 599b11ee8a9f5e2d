import type { IncomingMessage } from "node:http";
import type { Locale } from "~/i18n/locales";
import { createTranslator } from "~/i18n/translator";
import type { Answer } from "./answer";
import { ERRORS, type ErrorCode } from "./error-table";

export type ErrorNotice = {
  code: ErrorCode;
  locale: Locale;
  /** What a person can quote, and an operator can find in the log. */
  reference: string;
};

/** What programs are told, in the same words as people. */
export type ErrorBody = { code: ErrorCode; message: string; reference: string };

export function errorBody({ code, locale, reference }: ErrorNotice): ErrorBody {
  const { t } = createTranslator(locale);
  return { code, message: t(`errors.page.${ERRORS[code].text}.title`), reference };
}

/** Whether the answer is read by a program. */
export function wantsJson({ url, headers }: Pick<IncomingMessage, "url" | "headers">): boolean {
  const accept = headers.accept ?? "";
  return (url ?? "").startsWith("/api/") || (accept.includes("json") && !accept.includes("text/html"));
}

/** An answer that says what happened and what to do next; it depends on nothing that could itself have failed. */
export function errorAnswer(notice: ErrorNotice, form: { json: boolean; stylesheets: readonly string[] }): Answer {
  const { status } = ERRORS[notice.code];
  const text = form.json ? JSON.stringify(errorBody(notice)) : page(notice, form.stylesheets);
  return {
    status,
    headers: {
      "content-type": form.json ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...(form.json ? {} : { "content-language": notice.locale }),
      ...(status === 503 ? { "retry-after": "30" } : {}),
      ...(status === 429 ? { "retry-after": "300" } : {}),
    },
    body: Buffer.from(text),
  };
}

function page({ code, locale, reference }: ErrorNotice, stylesheets: readonly string[]): string {
  const { t } = createTranslator(locale);
  const { status, text } = ERRORS[code];
  const title = encode(t(`errors.page.${text}.title`));
  const links = stylesheets.map((href) => `<link rel="stylesheet" href="${encode(href)}">`).join("");
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${status} ${title}</title>
${links}
</head>
<body>
<main class="mx-auto max-w-prose px-6 py-16">
<p>${status}</p>
<h1 class="font-serif text-3xl">${title}</h1>
<p class="mt-4">${encode(t(`errors.page.${text}.body`))} ${encode(t(`errors.page.${text}.next`))}</p>
<p class="mt-8">${encode(t("errors.reference", { id: reference }))}</p>
<p class="mt-8"><a class="link" href="/">${encode(t("errors.home"))}</a></p>
</main>
</body>
</html>
`;
}

function encode(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
