import type { PublicChange, PublicItem } from "~/domain/publication/public-change";
import { Badge, type BadgeTone } from "../badge";
import { useT } from "../translator";

/** How far an announced change has come, for anyone. */
export function ChangeState({ state }: Pick<PublicChange, "state">) {
  const { t } = useT();
  const { tone, sign } = STATES[state];
  return (
    <Badge tone={tone} sign={sign}>
      {t(`change.state.${state}`)}
    </Badge>
  );
}

const STATES: Record<PublicChange["state"], { tone: BadgeTone; sign: string }> = {
  announced: { tone: "info", sign: "◷" },
  partly_in_force: { tone: "outline", sign: "◐" },
  in_force: { tone: "good", sign: "●" },
  withdrawn: { tone: "plain", sign: "✕" },
};

/** When it was announced, and from when it holds, is to hold, or no longer will. */
export function ChangeDates({ change }: { change: PublicChange }) {
  const { t, format } = useT();
  const day = (on: string) => format.day(on, "long");
  const { announcedOn, withdrawnOn, firstDay, state, items } = change;
  const version = items.flatMap(({ inForce }) => inForce ?? []).sort((a, b) => a.n - b.n)[0];
  const dates = [t("change.announcedOn", { day: day(announcedOn) })];
  if (version !== undefined) {
    dates.push(t("change.effectiveSince", { day: day(version.day), version: String(version.n) }));
  } else if (firstDay !== null && state === "announced") dates.push(t("change.effectiveOn", { day: day(firstDay) }));
  if (withdrawnOn !== null) dates.push(t("change.withdrawnOn", { day: day(withdrawnOn) }));
  return <>{dates.join(" · ")}</>;
}

/** How far one item of a change has come, where others are further. */
export function ItemState({ item: { inForce } }: { item: PublicItem }) {
  const { t, format } = useT();
  if (inForce === null) return <>{t("change.notYetInForce")}</>;
  const version = String(inForce.n);
  return <>{t("change.effectiveSince", { day: format.day(inForce.day, "long"), version })}</>;
}
