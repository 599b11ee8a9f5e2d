import { PostButton } from "../form";
import { Panel } from "../page-header";
import { useT } from "../translator";
import type { DraftPageView } from "./draft-view";

/** Whether the data-protection administrator agreed to the draft as it is (GS-16), and the button with which to. */
export function ApprovalPanel({ view }: { view: DraftPageView }) {
  const { t, format } = useT();
  const { approval, change, may, processor, items } = view;
  const who = approval && { name: approval.by, time: format.instant(approval.at, processor.zone) };
  const isGiven = approval?.isValid === true;
  return (
    <Panel kicker={t("classes.approval.title")}>
      <p id="approval" className="text-sm">
        {who === null
          ? t("classes.approval.none")
          : t(isGiven ? "classes.approval.given" : "classes.approval.void", who)}
      </p>
      {may.approve && items.length > 0 && (
        <div className="mt-3">
          <PostButton
            action={`/staff/drafts/${change.id}/review`}
            fields={{ intent: "approval", rowVersion: String(change.rowVersion), agrees: isGiven ? "no" : "yes" }}
            className={`btn btn-sm h-auto min-h-8 py-1.5 whitespace-normal ${isGiven ? "" : "btn-primary"}`}
          >
            {t(isGiven ? "classes.approval.takeBack" : "classes.approval.give")}
          </PostButton>
        </div>
      )}
    </Panel>
  );
}
