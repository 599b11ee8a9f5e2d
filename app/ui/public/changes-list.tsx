import type { PublicChange } from "~/domain/publication/public-change";
import { sayChange, sayItem } from "~/i18n/say-change";
import { EmptyState } from "../empty-state";
import { useT } from "../translator";
import { ChangeDates, ChangeState } from "./change-state";

/** Announced changes, newest first, each a link to its page. */
export function ChangesList({ base, changes }: { base: string; changes: readonly PublicChange[] }) {
  const translator = useT();
  const { t } = translator;
  if (changes.length === 0) return <EmptyState>{t("change.listEmpty")}</EmptyState>;
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {changes.map((change) => {
        const items = change.items.map((item) => item.change);
        return (
          <li key={change.ref} className="grid gap-x-6 gap-y-1 py-5 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <p className="flex flex-wrap items-start gap-2 sm:grid sm:content-start">
              <span className="kicker">{change.ref}</span>
              <span>
                <ChangeState state={change.state} />
              </span>
            </p>
            <div>
              <h2 className="text-xl font-semibold">
                <a className="link link-hover" href={`${base}/changes/${change.ref}`}>
                  {sayChange(translator, items)}
                </a>
              </h2>
              {items.length > 1 && (
                <p className="mt-1 text-sm">{items.map((item) => sayItem(translator, item)).join(" · ")}</p>
              )}
              <p className="quiet mt-1 text-sm">
                <ChangeDates change={change} />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
