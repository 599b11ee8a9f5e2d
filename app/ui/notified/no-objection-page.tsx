import type { NotifiedChange } from "~/domain/notice/notified-change";
import { ErrorSummary } from "../error-summary";
import { Checkbox } from "../fields";
import { ConfirmForm } from "../form";
import { changeTitle } from "../objection/item-words";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { type Place, postTo } from "./place";

/** "No objection": what it does, what it does not, and what silence then does, which is to be ticked (CC-8). */
export function NoObjectionPage({ notified, place, isMissing }: NoObjectionPageProps) {
  const translator = useT();
  const { t, format } = translator;
  const { change, items, window, now, silenceCounts } = notified;
  const title = changeTitle(
    translator,
    items.map(({ item }) => item),
  );
  const isOpen = window !== null && now < window.windowEndExclusive;
  const awaitsAnswer = items.some(({ verdict }) => verdict.verdict === "closed" && verdict.gate.state === "pending");
  const missing = isMissing ? t("acting.silence.missing") : null;
  const label = t("acting.silence.acknowledge");
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        kicker={t("change.kicker", { ref: change.ref ?? "" })}
        title={t("notice.confirm.title")}
        lead={t("notice.confirm.lead", { change: `${change.ref ?? ""} (${title})` })}
      />
      <div className="mt-6 grid gap-6">
        <ErrorSummary errors={missing === null ? [] : [{ id: "acknowledged", label, message: missing }]} note={null} />
        <ConfirmForm
          action={postTo(place, "no-objection")}
          fields={place.hidden}
          submit={t("notice.confirm.submit")}
          cancel={{ href: place.base, label: t("common.back") }}
        >
          <p>
            {isOpen
              ? t("notice.confirm.effect", { until: format.lastMinute(window.windowEndExclusive, window.zone) })
              : t("notice.confirm.effectOpen")}
          </p>
          {awaitsAnswer && <p>{t("notice.confirm.noAnswer")}</p>}
          {silenceCounts && <Checkbox name="acknowledged" label={label} error={missing} required />}
        </ConfirmForm>
      </div>
    </div>
  );
}

export type NoObjectionPageProps = {
  notified: NotifiedChange;
  place: Place;
  /** It was sent without the tick. */
  isMissing: boolean;
};
