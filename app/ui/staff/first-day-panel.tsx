import type { PublishCheck } from "~/domain/change/publish-check";
import type { Day } from "~/domain/time";
import { DateField } from "../fields";
import { PostButton } from "../form";
import { Panel } from "../page-header";
import { useT } from "../translator";

/** The wanted first day, what is lawful, and one click for the day that we propose. */
export function FirstDayPanel(props: FirstDayPanelProps) {
  const { action, rowVersion, firstDay, check, latestNotice, error, back } = props;
  const { t, format } = useT();
  const { earliest, proposed } = check;
  const isProposed = firstDay === proposed;
  return (
    <Panel kicker={t("announce.day.wanted")}>
      <p id="first-day" className="font-serif text-2xl">
        {firstDay === null ? t("common.notStated") : format.day(firstDay, "long")}
      </p>
      <p className="mt-1 text-sm">
        {[
          earliest === null ? null : t("announce.day.lawful", { day: format.day(earliest, "long") }),
          latestNotice === null ? null : t("announce.day.latestNotice", { day: format.day(latestNotice, "brief") }),
        ]
          .filter((text) => text !== null)
          .join(" ")}
      </p>
      {!isProposed && (
        <div className="mt-3 grid gap-2 text-sm print:hidden">
          <PostButton
            action={action}
            fields={{ intent: "firstDay", rowVersion: String(rowVersion), firstDay: proposed, ...(back && { back }) }}
            className="btn btn-sm h-auto min-h-8 py-1.5 text-left whitespace-normal"
          >
            {t("announce.day.take", { day: format.day(proposed, "long") })}
          </PostButton>
          <p className="quiet">{t("announce.day.proposed", { day: format.day(proposed, "long") })}</p>
        </div>
      )}
      <details className="mt-3 text-sm print:hidden" open={error !== null}>
        <summary className="link cursor-pointer">{t("announce.day.other")}</summary>
        <form method="post" action={action} className="mt-2 grid gap-2">
          <input type="hidden" name="intent" value="firstDay" />
          <input type="hidden" name="rowVersion" value={rowVersion} />
          {back && <input type="hidden" name="back" value={back} />}
          <DateField
            name="firstDay"
            label={t("announce.day.title")}
            defaultValue={firstDay ?? ""}
            error={error}
            required
          />
          <button type="submit" className="btn btn-sm justify-self-start">
            {t("common.save")}
          </button>
        </form>
      </details>
    </Panel>
  );
}

export type FirstDayPanelProps = {
  action: string;
  rowVersion: number;
  firstDay: Day | null;
  check: Pick<PublishCheck, "earliest" | "proposed">;
  latestNotice: Day | null;
  /** The page to come back to, where it is not the draft's own. */
  back?: "review";
  error: string | null;
};
