import { TextArea } from "../fields";
import { Panel } from "../page-header";
import { useT } from "../translator";
import type { DraftPageView } from "./draft-view";

/** Whether the change cannot wait, why, and what that shortens for whom. */
export function EmergencyPanel({ view, back }: { view: DraftPageView; back: "review" | "draft" }) {
  const { t, format } = useT();
  const { change, emergency, may } = view;
  return (
    <Panel kicker={t("classes.emergency.title")}>
      <div id="emergency" className="grid gap-2 text-sm">
        {change.emergency === null ? (
          <p className="quiet">{t("classes.emergency.lead")}</p>
        ) : (
          <>
            <p className="break-words">{t("classes.emergency.is", { reason: change.emergency })}</p>
            {emergency?.map(({ earliest, otherwise, count, names }) => (
              <p key={`${earliest} ${otherwise}`}>
                {t("classes.emergency.shortens", {
                  customers: t("common.customers", { count }),
                  earliest: format.day(earliest, "brief"),
                  otherwise: format.day(otherwise, "brief"),
                })}
                <span className="quiet block">{format.list(names.slice(0, NAMES))}</span>
              </p>
            ))}
            {emergency?.length === 0 && <p className="quiet">{t("classes.emergency.nothing")}</p>}
          </>
        )}
      </div>
      {may.edit && (
        <details className="mt-3 text-sm print:hidden">
          <summary className="link cursor-pointer">{t("common.edit")}</summary>
          <form method="post" action={`/staff/drafts/${change.id}?index`} className="mt-2 grid gap-2">
            <input type="hidden" name="intent" value="emergency" />
            <input type="hidden" name="rowVersion" value={change.rowVersion} />
            {back === "review" && <input type="hidden" name="back" value="review" />}
            <TextArea
              name="reason"
              id="emergency-reason"
              rows={3}
              label={t("classes.emergency.reason")}
              hint={t("classes.emergency.reasonHint")}
              defaultValue={change.emergency ?? ""}
              maxLength={2000}
            />
            <button type="submit" className="btn btn-sm justify-self-start">
              {t("classes.emergency.submit")}
            </button>
          </form>
        </details>
      )}
    </Panel>
  );
}

const NAMES = 5;
