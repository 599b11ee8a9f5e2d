import { useT } from "./translator";

export type CheckState = "ok" | "blocks" | "warns" | "open";
export type Check = { key: string; state: CheckState; text: string; fixHref?: string };

/** What is in order before an act and what is not, each with the way to mend it. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { t } = useT();
  const words = { ok: "", blocks: t("draft.blocks"), warns: t("draft.warns"), open: t("announce.before.waits") };
  return (
    <ul className="space-y-2 text-sm">
      {checks.map(({ key, state, text, fixHref }) => (
        <li key={key} className={`flex gap-2 ${state === "blocks" ? "font-medium text-error" : ""}`}>
          <span aria-hidden="true">{SIGNS[state]}</span>
          <span>
            {words[state] !== "" && <span className="sr-only">{words[state]}: </span>}
            {text}{" "}
            {fixHref !== undefined && (
              <a className="link whitespace-nowrap" href={fixHref}>
                {t("common.fix")}
                <span className="sr-only">: {text}</span>
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const SIGNS: Record<CheckState, string> = { ok: "✓", blocks: "✕", warns: "▲", open: "○" };
