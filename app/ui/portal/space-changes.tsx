import type { SpaceChange, SpaceStanding } from "~/domain/notice/space-change";
import { localDay, type Zone } from "~/domain/time";
import { Badge, type BadgeTone, KindBadge } from "../badge";
import { useT } from "../translator";

/** Changes that the customer was told of, each with what it may do, until when, and the way to its page. */
export function SpaceChanges({ changes, base, zone }: { changes: readonly SpaceChange[]; base: string; zone: Zone }) {
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {changes.map((change) => (
        <li key={change.id} className="grid gap-x-6 gap-y-3 py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
          <ChangeFacts change={change} href={`${base}/changes/${change.ref ?? ""}`} zone={zone} />
        </li>
      ))}
    </ul>
  );
}

function ChangeFacts({ change, href, zone }: { change: SpaceChange; href: string; zone: Zone }) {
  const { t, format } = useT();
  const { ref, items, announcedAt, firstDay, standings } = change;
  const day = (at: string) => format.day(localDay(at, zone), "long");
  return (
    <>
      <div className="min-w-0">
        <a className="link font-serif text-xl" href={href}>
          {t("portal.home.change", { ref: ref ?? "" })}
        </a>
        <ul className="mt-2 grid gap-1 text-sm">
          {items.map(({ id, kind, name }) => (
            <li key={id} className="flex flex-wrap items-center gap-2">
              <KindBadge kind={kind} /> <span className="font-medium">{name}</span>
            </li>
          ))}
        </ul>
        <p className="quiet mt-2 text-sm">
          {[
            announcedAt === null ? null : t("portal.home.told", { day: day(announcedAt) }),
            firstDay === null ? null : t("portal.home.firstDay", { day: format.day(firstDay, "long") }),
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </p>
      </div>
      <div className="grid content-start gap-2 sm:justify-items-end sm:text-right">
        <span className="flex flex-wrap gap-1.5">
          {standings.map((standing) => (
            <Badge key={standing} tone={TONES[standing].tone} sign={TONES[standing].sign}>
              {standing === "ready"
                ? t("portal.home.state.ready", { day: firstDay === null ? "–" : format.day(firstDay, "long") })
                : t(`portal.home.state.${standing}`)}
            </Badge>
          ))}
        </span>
        <p className="text-sm">
          <Until change={change} />
        </p>
      </div>
    </>
  );
}

/** Until when something can be said; nothing where it is settled. */
function Until({ change: { window, isWindowOpen, isSettled } }: { change: SpaceChange }) {
  const { t, format } = useT();
  if (isSettled) return null;
  if (window === null) return t("portal.home.noWindow");
  const until = format.lastMinute(window.windowEndExclusive, window.zone);
  return isWindowOpen ? t("portal.home.until", { until }) : t("portal.home.windowOver", { until });
}

const TONES: Record<SpaceStanding, { tone: BadgeTone; sign: string }> = {
  may_object: { tone: "info", sign: "○" },
  noted: { tone: "good", sign: "✓" },
  needs_approval: { tone: "warn", sign: "▲" },
  objected: { tone: "info", sign: "✓" },
  waits: { tone: "plain", sign: "…" },
  ready: { tone: "good", sign: "●" },
  settled: { tone: "plain", sign: "·" },
  withdrawn: { tone: "plain", sign: "−" },
};
