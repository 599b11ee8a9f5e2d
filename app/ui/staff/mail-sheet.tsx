import type { Terms } from "~/domain/agreement/terms";
import { LOCALES, type Locale, OWN_NAME } from "~/i18n/locales";
import { useT } from "../translator";
import { sayTerms } from "./told-table";

/** Which mail is shown: of which group of customers, in which language. */
export function MailChoice({ base, groups, group, language }: MailChoiceProps) {
  const translator = useT();
  const { t, format } = translator;
  return (
    <form method="get" action={base} className="flex flex-wrap items-end gap-3 print:hidden">
      <label className="grid min-w-0 gap-1 text-sm">
        {t("announce.who.column.customers")}
        <select name="group" defaultValue={String(group)} className="select select-sm w-auto max-w-full">
          {groups.map((one, n) => (
            <option key={`${sayTerms(translator, { ...one, window: null })} ${one.names.join()}`} value={n}>
              {`${t("common.customers", { count: one.count })}: ${sayTerms(translator, { ...one, window: null })} (${format.list(one.names)})`}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-sm">
        {t("common.language")}
        <select name="in" defaultValue={language} className="select select-sm w-auto">
          {LOCALES.map((locale) => (
            <option key={locale} value={locale}>
              {OWN_NAME[locale]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn btn-sm">
        {t("common.show")}
      </button>
    </form>
  );
}

export type MailChoiceProps = {
  base: string;
  groups: readonly { count: number; names: readonly string[]; terms: Terms }[];
  group: number;
  language: Locale;
};

/** A mail as its reader gets it: subject and text here, the HTML part on a page of its own. */
export function MailSheet({ mail, language, htmlHref }: MailSheetProps) {
  const { t } = useT();
  return (
    <article className="panel max-w-3xl">
      <p className="kicker">{t("announce.mail.subject")}</p>
      <h2 lang={language} className="mt-1 font-serif text-xl">
        {mail.subject}
      </h2>
      <pre
        lang={language}
        className="mt-4 border-t border-base-300 pt-4 font-sans text-sm wrap-anywhere whitespace-pre-wrap"
      >
        {mail.text}
      </pre>
      <p className="mt-4 border-t border-base-300 pt-4 text-sm print:hidden">
        <a className="link" href={htmlHref}>
          {t("announce.mail.html")}
        </a>
      </p>
    </article>
  );
}

export type MailSheetProps = { mail: { subject: string; text: string }; language: Locale; htmlHref: string };
