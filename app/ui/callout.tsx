import type { ReactNode } from "react";

export type CalloutTone = "accent" | "info" | "good" | "warn" | "bad";
export type Link = { href: string; label: string };

/** Something that must not be missed: a planned change, a passed deadline, what was just done. One act at most. */
export function Callout({ tone = "accent", kicker, title, children, act, isStatus = false }: CalloutProps) {
  return (
    <section
      {...(isStatus ? { role: "status" } : {})}
      className={`grid grid-cols-1 items-center gap-4 rounded-box border border-l-4 border-base-300 bg-base-200 p-5 sm:p-6 ${act ? "sm:grid-cols-[1fr_auto]" : ""} ${TONES[tone]}`}
    >
      <div>
        {kicker !== undefined && <p className="kicker">{kicker}</p>}
        {title !== undefined && <h2 className="mt-1 font-serif text-xl sm:text-2xl">{title}</h2>}
        <div className={title === undefined ? "" : "mt-2 text-sm"}>{children}</div>
      </div>
      {act && (
        <a className="btn btn-primary print:hidden" href={act.href}>
          {act.label}
        </a>
      )}
    </section>
  );
}

export type CalloutProps = {
  tone?: CalloutTone;
  kicker?: string;
  title?: ReactNode;
  children?: ReactNode;
  act?: Link | null;
  /** Read out when it appears after an act. */
  isStatus?: boolean;
};

const TONES: Record<CalloutTone, string> = {
  accent: "border-l-accent",
  info: "border-l-info",
  good: "border-l-success",
  warn: "border-l-warning",
  bad: "border-l-error",
};
