import type { PublishingMode } from "~/domain/processor/publishing";
import type { Instant, Zone } from "~/domain/time";
import { TextArea } from "../fields";
import { FormActions, PostForm } from "../form";
import { Section } from "../page-header";
import { useT } from "../translator";

/** Whether a second person announces, or one alone; set with a reason by an administrator. */
export function PublishingSection({ action, publishing, zone, maySet, isReasonMissing }: PublishingSectionProps) {
  const { t, format } = useT();
  const { mode, set } = publishing;
  const other: PublishingMode = mode === "four_eyes" ? "one_person" : "four_eyes";
  return (
    <Section title={t("fourEyes.policy.title")} id="publishing">
      <div className="grid max-w-2xl gap-4 text-sm">
        <p>
          <b className="font-medium">{t("fourEyes.policy.is", { mode: t(`fourEyes.policy.${mode}`) })}</b>{" "}
          {t(`fourEyes.policy.${mode}Hint`)}
        </p>
        {set !== null && (
          <p className="quiet break-words">
            {t("fourEyes.policy.setBy", { name: set.by, time: format.instant(set.at, zone), reason: set.reason })}
          </p>
        )}
        {maySet ? (
          <>
            <p className="quiet">{t(`fourEyes.policy.${other}Hint`)}</p>
            <PostForm action={action} fields={{ intent: "publishing", mode: other }}>
              <TextArea
                name="reason"
                label={t("fourEyes.policy.reason")}
                hint={t("fourEyes.policy.reasonHint")}
                rows={2}
                maxLength={2000}
                required
                error={isReasonMissing ? t("fourEyes.policy.reasonMissing") : null}
              />
              <FormActions
                submit={t(`fourEyes.policy.to_${other}`)}
                tone={other === "one_person" ? "danger" : "primary"}
              />
            </PostForm>
          </>
        ) : (
          <p className="quiet">{t("fourEyes.policy.readOnly")}</p>
        )}
      </div>
    </Section>
  );
}

export type PublishingSectionProps = {
  action: string;
  publishing: { mode: PublishingMode; set: { by: string; at: Instant; reason: string } | null };
  zone: Zone;
  maySet: boolean;
  isReasonMissing: boolean;
};
