import interFont from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import serifFont from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { hasClientHandle, scriptsOf } from "~/http/client-script";
import { codeOfStatus, ERRORS, isErrorCode } from "~/http/error-table";
import { usePageFacts } from "~/http/page-facts";
import { createTranslator } from "~/i18n/translator";
import stylesheet from "~/styles/app.css?url";
import icon from "~/styles/icon.svg?url";
import { ErrorMessage } from "~/ui/error-message";
import { TranslatorProvider, useT } from "~/ui/translator";

export const links: LinksFunction = () => [
  { rel: "preload", href: interFont, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: serifFont, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", type: "image/svg+xml", href: icon },
];

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const { t } = createTranslator(data?.locale ?? "en");
  return [
    {
      title: error
        ? `${t(`errors.page.${readError(error).text}.title`)} · ${t("common.product")}`
        : t("common.product"),
    },
  ];
};

export function loader({ context }: LoaderFunctionArgs) {
  return { locale: context.locale };
}

/** The document. Script is there only where a route of the page asks for it, so that public pages carry none. */
export function Layout({ children }: { children: ReactNode }) {
  const { locale: said, nonce } = usePageFacts();
  const locale = useRouteLoaderData<typeof loader>("root")?.locale ?? said;
  const handles = useMatches().map(({ handle }) => handle);
  const hasScript = handles.some(hasClientHandle);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body className="min-h-screen bg-base-100 text-base-content">
        <TranslatorProvider locale={locale}>{children}</TranslatorProvider>
        {scriptsOf(handles).map((src) => (
          <script key={src} type="module" src={src} nonce={nonce} />
        ))}
        {hasScript && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** What a person sees when a page cannot be shown: never the message of the fault, which may quote what was typed. */
export function ErrorBoundary() {
  const { requestId } = usePageFacts();
  const { t } = useT();
  const { status, text } = readError(useRouteError());
  return (
    <ErrorMessage
      status={status}
      title={t(`errors.page.${text}.title`)}
      body={t(`errors.page.${text}.body`)}
      next={t(`errors.page.${text}.next`)}
      reference={requestId || null}
    />
  );
}

function readError(error: unknown) {
  if (!isRouteErrorResponse(error)) return ERRORS["server.fault"];
  const { data, status } = error as { data: unknown; status: number };
  const code = typeof data === "object" && data !== null && "code" in data ? data.code : null;
  return ERRORS[isErrorCode(code) ? code : codeOfStatus(status)];
}
