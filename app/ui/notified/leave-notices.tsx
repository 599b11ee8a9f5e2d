import type { PublicProcessor } from "~/domain/publication/public-processor";
import { ConfirmForm } from "../form";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

export type LeavingView = {
  processor: PublicProcessor;
  organisation: string;
  address: string;
  hasLeft: boolean;
  isLast: boolean;
};

/** A contact of an agreement leaves: what that means for the organisation, who is told instead, and one button. */
export function LeaveNotices({ leaving, path, notice }: LeaveNoticesProps) {
  const { t } = useT();
  const { organisation: customer, address: email, processor, hasLeft, isLast } = leaving;
  const named = { customer, email, processor: processor.name };
  const after = t(isLast ? "leaving.afterLast" : "leaving.afterOthers", named);
  if (hasLeft)
    return (
      <div role="status">
        <PageHeader title={t("leaving.doneTitle")} lead={`${t("leaving.done", named)} ${after}`} />
      </div>
    );
  return (
    <>
      <PageHeader title={t("leaving.title")} lead={t("leaving.lead", named)} />
      <div className="mt-6 grid gap-6">
        <p>{after}</p>
        <p>
          <a className="link" href={`${notice}/contact`}>
            {t("leaving.name")}
          </a>
        </p>
        <ConfirmForm action={path} submit={t("leaving.submit")} tone="danger" />
      </div>
    </>
  );
}

export type LeaveNoticesProps = {
  leaving: LeavingView;
  /** The page's own address, which holds the token. */
  path: string;
  /** Address of their view of the notice. */
  notice: string;
};
