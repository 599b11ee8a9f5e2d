import type { ShownAct } from "~/domain/authorisation/shown-act";
import type { ChangeItem } from "~/domain/change/change";
import type { Zone } from "~/domain/time";
import { ActFacts } from "../act-facts";
import { TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { useT } from "../translator";

/** An act with its documents and who entered it. */
export type RecordedAct = ShownAct & {
  files: readonly { id: string; name: string; size: number }[];
  recordedByName: string | null;
};

/** What was recorded of one customer for one change; each can be taken back while something it covers waits. */
export function RecordedActs({ action, acts, items, zone, withdrawal, canRecord }: RecordedActsProps) {
  const { t } = useT();
  if (acts.length === 0) return <p className="quiet">{t("authorisation.acts.none")}</p>;
  return (
    <ul className="divide-y divide-base-300 border-y border-base-300">
      {acts.map((act) => (
        <li key={act.id} className="grid gap-2 py-4" id={`act-${act.id}`}>
          <ActFacts act={act} items={items} zone={zone} />
          <ul className="text-sm empty:hidden">
            {act.files.map(({ id, name, size }) => (
              <li key={id}>
                <a className="link break-all" href={`${action}/files/${id}`}>
                  {t("receipt.file", { name, size: Math.max(1, Math.round(size / 1024)) })}
                </a>
              </li>
            ))}
          </ul>
          {canRecord && (act.canWithdraw || withdrawal?.authorisationId === act.id) && (
            <Withdraw
              action={action}
              act={act}
              withdrawal={withdrawal?.authorisationId === act.id ? withdrawal : null}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

export type RecordedActsProps = {
  /** The page of the customer's acts on the change: where forms go, and under which files lie. */
  action: string;
  acts: readonly RecordedAct[];
  items: readonly ChangeItem[];
  zone: Zone;
  /** A withdrawal that was not taken, to be shown again. */
  withdrawal: { authorisationId: string; reason: string; error: string } | null;
  canRecord: boolean;
};

function Withdraw({ action, act, withdrawal }: Pick<RecordedActsProps, "action" | "withdrawal"> & { act: ShownAct }) {
  const { t } = useT();
  return (
    <details open={withdrawal !== null} className="text-sm">
      <summary className="link cursor-pointer">
        {t("authorisation.withdraw.title")}
        <span className="sr-only">: {t(`authorisation.grant.${act.grant}`)}</span>
      </summary>
      <p className="my-3">{t("authorisation.withdraw.lead")}</p>
      <PostForm action={action} fields={{ intent: "withdraw", authorisationId: act.id }}>
        <TextArea
          name="reason"
          id={`reason-${act.id}`}
          label={t("authorisation.withdraw.reason")}
          hint={t("authorisation.withdraw.reasonHint")}
          rows={3}
          defaultValue={withdrawal?.reason ?? ""}
          error={withdrawal?.error ?? null}
          required
        />
        <FormActions submit={t("authorisation.withdraw.submit")} tone="danger" />
      </PostForm>
    </details>
  );
}
