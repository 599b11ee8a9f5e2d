import type { ReactNode } from "react";
import { useT } from "./translator";

export type CheckState = "ok" | "blocks" | "policy" | "warns" | "noted";
export type Check = {
  key: string;
  state: CheckState;
  text: ReactNode;
  /** What it rests on and what mends it, quietly below. */
  detail?: ReactNode;
  fix?: { href: string; about: string };
  act?: ReactNode;
};

/** What is in order before an act and what is not, each with the way to mend it. */
export function CheckList({ checks, label }: { checks: readonly Check[]; label?: string }) {
  const { t } = useT();
  const words = {
    ok: "",
    blocks: t("checks.level.blocks"),
    policy: t("checks.level.policy"),
    warns: t("checks.level.warns"),
    noted: t("checks.note"),
  };
  return (
    <ul className="space-y-3 text-sm" {...(label !== undefined && { "aria-label": label })}>
      {checks.map(({ key, state, text, detail, fix, act }) => (
        <li key={key} className="flex gap-2">
          <span aria-hidden="true" className={TONES[state]}>
            {SIGNS[state]}
          </span>
          <span className="min-w-0">
            {words[state] !== "" && <span className="sr-only">{words[state]}: </span>}
            <span className={TONES[state]}>{text}</span>
            {detail !== undefined && <span className="quiet block">{detail}</span>}
            {(fix !== undefined || act !== undefined) && (
              <span className="mt-1 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
                {fix !== undefined && (
                  <a className="link whitespace-nowrap" href={fix.href}>
                    {t("common.fix")}
                    <span className="sr-only">: {fix.about}</span>
                  </a>
                )}
                {act}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const SIGNS: Record<CheckState, string> = { ok: "✓", blocks: "✕", policy: "✕", warns: "▲", noted: "✓" };
const TONES: Record<CheckState, string> = {
  ok: "",
  blocks: "font-medium text-error",
  policy: "font-medium text-error",
  warns: "font-medium",
  noted: "",
};
