import type { Processor } from "~/domain/processor/processor";
import type { Translator } from "~/i18n/translator";
import { useT } from "../translator";

/** Which language's text leads, for somebody who reads another one; null for whoever reads that one. */
export function sayLeading(
  { t, locale }: Pick<Translator, "t" | "locale">,
  { leadingLanguage }: Pick<Processor, "leadingLanguage">,
): string | null {
  return leadingLanguage === locale ? null : t(`mail.leading.${leadingLanguage}`);
}

/** The same on a page, with the way to that text. */
export function LeadingLanguage({ processor }: { processor: Pick<Processor, "leadingLanguage"> }) {
  const translator = useT();
  const said = sayLeading(translator, processor);
  if (said === null) return null;
  return (
    <p className="quiet mt-3 text-sm">
      {said}{" "}
      <a className="link" href={`?lang=${processor.leadingLanguage}`} hrefLang={processor.leadingLanguage}>
        {new Intl.DisplayNames(processor.leadingLanguage, { type: "language" }).of(processor.leadingLanguage)}
      </a>
    </p>
  );
}
