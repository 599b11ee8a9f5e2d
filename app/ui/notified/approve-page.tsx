import { Callout } from "../callout";
import { useT } from "../translator";
import { ActPage } from "./act-page";
import { ApproveForm } from "./approve-form";
import type { ApprovePageProps, Refused } from "./approve-props";
import { CodeForm, sayCodeFault } from "./code-form";
import { contactWords } from "./write-to";

/** Giving what only the customer can: what, by whom, and then the code that an approver was mailed. */
export function ApprovePage(props: ApprovePageProps) {
  const { t } = useT();
  const { notified, view, refused, mailed } = props;
  const isNobody = view.asked.length > 0 && view.approvers.length === 0;
  return (
    <ActPage notified={notified} title={t("acting.approve.title")} lead={t("acting.approve.lead")}>
      {view.asked.length === 0 && <Callout tone="info">{t("acting.approve.nothing")}</Callout>}
      {isNobody && (
        <Callout tone="warn" title={t("acting.approve.nobody")}>
          {view.hasAdmin
            ? t("acting.approve.nobodyAdmin")
            : t("acting.approve.nobodyStaff", { contact: contactWords(notified.processor) })}
        </Callout>
      )}
      {refused !== null && mailed === null && (
        <Callout tone="bad" isStatus>
          <SaidFault refused={refused} />
        </Callout>
      )}
      {view.asked.length > 0 && !isNobody && (mailed === null ? <ApproveForm {...props} /> : <CodeForm {...props} />)}
      <p>
        <a className="link" href={props.place.base}>
          {t("common.back")}
        </a>
      </p>
    </ActPage>
  );
}

function SaidFault({ refused }: { refused: Refused }) {
  const translator = useT();
  return (
    <>
      <p>{sayCodeFault(translator, refused)}</p>
      <p className="mt-1 text-sm">{translator.t("acting.approve.kept")}</p>
    </>
  );
}
