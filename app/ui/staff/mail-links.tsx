import { LOCALES, type Locale, OWN_NAME } from "~/i18n/locales";
import { PostButton } from "../form";
import { useT } from "../translator";
import { GROUPS_OPEN, sayTerms, type ToldGroup } from "./told-table";

/** Each group's mail in each language: to be read, and sent to oneself. Of many groups those behind the first are folded. */
export function MailLinks({ href, groups }: { href: string; groups: readonly ToldGroup[] }) {
  const { t } = useT();
  const folded = groups.slice(GROUPS_OPEN);
  return (
    <>
      <Links href={href} groups={groups.slice(0, GROUPS_OPEN)} first={0} />
      {folded.length > 0 && (
        <details className="mt-3">
          <summary className="link w-fit cursor-pointer text-sm">
            {t("announce.who.andGroups", { count: folded.length })}
          </summary>
          <div className="mt-3">
            <Links href={href} groups={folded} first={GROUPS_OPEN} />
          </div>
        </details>
      )}
    </>
  );
}

function Links({ href, groups, first }: { href: string; groups: readonly ToldGroup[]; first: number }) {
  const translator = useT();
  const { t } = translator;
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {groups.map((group, n) => (
        <li key={group.key} className="grid gap-2 py-3 text-sm">
          <span>
            {t("announce.mail.to", { terms: sayTerms(translator, group) })}{" "}
            <span className="quiet">({t("common.customers", { count: group.count })})</span>
          </span>
          <span className="flex flex-wrap gap-x-4 gap-y-2">
            {LANGUAGES.map((language) => (
              <a key={language} className="link" href={`${href}?group=${first + n}&in=${language}`} hrefLang={language}>
                {OWN_NAME[language]}
              </a>
            ))}
            <PostButton
              action={href}
              fields={{ group: String(first + n), in: translator.locale }}
              className="btn btn-sm"
            >
              {t("announce.mail.test")}
            </PostButton>
          </span>
        </li>
      ))}
    </ul>
  );
}

const LANGUAGES: readonly Locale[] = [...LOCALES].sort();
