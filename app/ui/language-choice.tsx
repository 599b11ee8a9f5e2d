import { type Locale, OWN_NAME } from "~/i18n/locales";
import { useT } from "./translator";

/** The same page in another language. Buttons, since the choice is kept in a cookie and a link never acts. */
export function LanguageChoice({ address }: { address: string }) {
  const { t, locale } = useT();
  return (
    <form method="post" action="/language">
      <fieldset className="flex gap-1">
        <legend className="sr-only">{t("layout.languages")}</legend>
        <input type="hidden" name="to" value={address} />
        {SHOWN.map((language) =>
          language === locale ? (
            <b key={language} lang={language} className="px-1 py-1.5">
              {language.toUpperCase()} <span className="sr-only">{OWN_NAME[language]}</span>
            </b>
          ) : (
            <button
              key={language}
              name="lang"
              value={language}
              lang={language}
              title={OWN_NAME[language]}
              type="submit"
              className="cursor-pointer px-1 py-1.5 hover:underline"
            >
              {language.toUpperCase()} <span className="sr-only">{OWN_NAME[language]}</span>
            </button>
          ),
        )}
      </fieldset>
    </form>
  );
}

/** Danish first: where the product comes from, and most of its readers. */
const SHOWN: readonly Locale[] = ["da", "sv", "en"];
