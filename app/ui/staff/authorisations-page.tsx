import type { AwaitedItem } from "~/domain/authorisation/awaited";
import type { OfferedItem, RecordingDraft, RecordingFault } from "~/domain/authorisation/recording";
import type { WithdrawalFault } from "~/domain/authorisation/withdrawal";
import type { Change, ChangeItem } from "~/domain/change/change";
import type { Day, Zone } from "~/domain/time";
import type { Translator } from "~/i18n/translator";
import { Callout, type CalloutTone } from "../callout";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";
import { AwaitedList } from "./awaited-customers";
import { type RecordedAct, RecordedActs } from "./recorded-acts";
import { RecordingForm } from "./recording-form";

/** One customer's own acts on one change: what waits, what was recorded, and the form for what reached staff now. */
export function AuthorisationsPage(props: AuthorisationsPageProps) {
  const translator = useT();
  const { t } = translator;
  const { view, action, canRecord, recording, withdrawal } = props;
  const { change, controller, items, awaited, offered, acts, zone } = view;
  const changeHref = `/staff/changes/${change.id}`;
  return (
    <div className="mx-auto max-w-3xl">
      <Said code={props.said} />
      <PageHeader
        kicker={
          <a className="link" href={changeHref}>
            {t("authorisation.kicker", { ref: change.ref ?? "", customer: controller.name })}
          </a>
        }
        title={t("authorisation.title")}
        lead={t("authorisation.lead")}
      />
      <div className="mt-6">
        {awaited.length > 0 ? (
          <AwaitedList items={items} awaited={awaited} />
        ) : (
          offered.length === 0 && <p className="quiet">{t("authorisation.closed")}</p>
        )}
      </div>
      <Section title={t("authorisation.acts.title")} id="recorded">
        <RecordedActs
          action={action}
          acts={acts}
          items={items}
          zone={zone}
          canRecord={canRecord}
          withdrawal={withdrawal && { ...withdrawal, error: sayWithdrawalFault(translator, withdrawal.code) }}
        />
      </Section>
      {canRecord && (offered.length > 0 || recording !== null) && (
        <Section title={t("authorisation.form.title")} id="record">
          <RecordingForm
            action={action}
            formId={recording?.formId || view.formId}
            view={view}
            typed={recording?.draft ?? null}
            faults={recording?.faults ?? []}
            cancelHref={changeHref}
          />
        </Section>
      )}
    </div>
  );
}

export type AuthorisationsPageProps = {
  view: {
    change: Pick<Change, "id" | "ref">;
    controller: { id: string; name: string };
    items: readonly ChangeItem[];
    awaited: readonly AwaitedItem[];
    offered: readonly OfferedItem[];
    withoutTool: readonly string[];
    acts: readonly RecordedAct[];
    zone: Zone;
    today: Day;
    formId: string;
  };
  action: string;
  canRecord: boolean;
  said: string | null;
  recording: { draft: RecordingDraft; formId: string; faults: readonly RecordingFault[] } | null;
  withdrawal: { authorisationId: string; reason: string; code: WithdrawalFault } | null;
};

const SAID = { recorded: "good", noted: "warn", withdrawn: "good" } as const satisfies Record<string, CalloutTone>;

function Said({ code }: { code: string | null }) {
  const { t } = useT();
  if (code === null || !Object.hasOwn(SAID, code)) return null;
  const known = code as keyof typeof SAID;
  return (
    <div className="mb-6">
      <Callout tone={SAID[known]} isStatus>
        {t(`authorisation.said.${known}`)}
      </Callout>
    </div>
  );
}

function sayWithdrawalFault({ t }: Translator, code: WithdrawalFault): string {
  switch (code) {
    case "authorisation.reason_missing":
      return t("decide.reasonMissing");
    case "authorisation.change_not_open":
      return t("authorisation.fault.change_not_open");
    case "authorisation.withdrawn_before":
      return t("authorisation.withdraw.fault.withdrawn_before");
    case "authorisation.all_decided":
      return t("authorisation.withdraw.fault.all_decided");
    default:
      return code satisfies never;
  }
}
