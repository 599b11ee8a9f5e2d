import type { ReactNode } from "react";
import type { Track } from "~/domain/classification/track";
import type { ChangeKind } from "~/domain/register/change-kind";
import type { Eea } from "./entry-view";
import { useT } from "./translator";

export type BadgeTone = "good" | "warn" | "bad" | "info" | "plain" | "outline";

/** A sign and a word: the colour only repeats what they say. */
export function Badge({ tone = "plain", sign, children }: { tone?: BadgeTone; sign?: string; children: ReactNode }) {
  return (
    <span className={`badge badge-sm h-auto min-h-5 gap-1.5 py-0.5 md:whitespace-nowrap ${TONES[tone]}`}>
      {sign && <span aria-hidden="true">{sign}</span>}
      <span>{children}</span>
    </span>
  );
}

const TONES: Record<BadgeTone, string> = {
  good: "bg-success/12 border-success/40 text-base-content",
  warn: "bg-warning/20 border-warning text-base-content",
  bad: "bg-error/12 border-error/60 text-base-content",
  info: "bg-info/12 border-info/40 text-base-content",
  plain: "bg-base-200 border-base-300 text-base-content",
  outline: "bg-transparent border-base-content/40 text-base-content",
};

/** Whether data stay inside the EEA, as far as is stated. */
export function EeaBadge({ eea, regions = [] }: { eea: Eea; regions?: readonly string[] }) {
  const { t } = useT();
  switch (eea) {
    case "inside":
      return (
        <Badge tone="good" sign="●">
          {t("statuses.eea.inside")}
        </Badge>
      );
    case "by_region":
      return (
        <Badge tone="good" sign="◍">
          {t("statuses.eea.by_region", { region: regions.join(", ") })}
        </Badge>
      );
    case "outside":
      return (
        <Badge tone="warn" sign="▲">
          {t("statuses.eea.outside")}
        </Badge>
      );
    case "unknown":
      return (
        <Badge tone="outline" sign="?">
          {t("statuses.eea.unknown")}
        </Badge>
      );
    default:
      return eea satisfies never;
  }
}

export function KindBadge({ kind }: { kind: ChangeKind }) {
  const { t } = useT();
  const { tone, sign } = KINDS[kind];
  return (
    <Badge tone={tone} sign={sign}>
      {t(`kinds.${kind}.label`)}
    </Badge>
  );
}

const CHANGED = { tone: "info", sign: "≠" } as const;
const NOTED = { tone: "plain", sign: "·" } as const;
const WEIGHTY = { tone: "warn", sign: "▲" } as const;

const KINDS: Record<ChangeKind, { tone: BadgeTone; sign: string }> = {
  ADDITION: { tone: "good", sign: "+" },
  REPLACEMENT: { tone: "info", sign: "⇄" },
  REMOVAL: { tone: "plain", sign: "−" },
  OTHER_PROCESSING: WEIGHTY,
  LOCATION_EEA: CHANGED,
  LOCATION_OUTSIDE_EEA: WEIGHTY,
  TRANSFER_TOOL_CHANGE: CHANGED,
  LEGAL_ENTITY: CHANGED,
  NAME_ONLY: NOTED,
  ADDRESS_ONLY: NOTED,
  CONTACT: NOTED,
  OWNERSHIP: CHANGED,
  DATA_WIDENED: WEIGHTY,
  PURPOSE_DURATION: WEIGHTY,
  SUB_SUB_PROCESSOR: CHANGED,
  PHASE_OUT: { tone: "plain", sign: "⇣" },
  SELF_HOST: CHANGED,
  SECURITY_CHANGE: WEIGHTY,
  CERTIFICATE: { tone: "plain", sign: "⇣" },
  EXTERNAL_DEVELOPER: { tone: "info", sign: "+" },
  DIRECT_PROCESSOR: { tone: "plain", sign: "+" },
  ROLE_CHANGE: WEIGHTY,
  TYPO: NOTED,
};

/** What an item asks of one customer. */
export function TrackBadge({ track }: { track: Track }) {
  const { t } = useT();
  return <Badge tone={track === "I" ? "plain" : track === "N" ? "info" : "warn"}>{t(`tracks.${track}.label`)}</Badge>;
}
