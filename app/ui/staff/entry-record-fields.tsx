import { RISK_CLASSES } from "~/domain/register/entry";
import { writeCertificateLines } from "~/domain/register/entry-lines";
import { DateField, Select, TextArea, TextField } from "../fields";
import { useT } from "../translator";
import type { GroupProps } from "./entry-groups";

/** Certificates and measures, which are published, and the processor's own record, which is not. */
export function RecordFields({ read, entry }: GroupProps) {
  const { t } = useT();
  const assessment = entry?.locationAssessment ?? null;
  return (
    <>
      <TextArea
        name="certificates"
        rows={2}
        label={t("entry.field.certificates")}
        hint={t("entry.hint.certificates")}
        {...read("certificates", writeCertificateLines(entry?.certificates ?? []))}
      />
      <TextArea
        name="measures"
        rows={3}
        label={t("entry.field.measures")}
        hint={t("entry.hint.measures")}
        {...read("measures", entry?.measures.join("\n"))}
      />
      <p className="kicker pt-2">{t("entry.ownRecord")}</p>
      <TextArea
        name="guaranteeBasis"
        rows={2}
        label={t("entry.guaranteeBasis")}
        hint={t("entry.hint.guaranteeBasis")}
        {...read("guaranteeBasis", entry?.guarantee)}
      />
      <Select
        name="riskClass"
        label={t("entry.field.riskClass")}
        hint={t("entry.hint.riskClass")}
        empty={t("common.notStated")}
        options={RISK_CLASSES.map((risk) => ({ value: risk, label: t(`entry.risks.${risk}`) }))}
        {...read("riskClass", entry?.riskClass)}
      />
      <TextField
        name="assessmentReference"
        label={t("entry.field.locationAssessment")}
        hint={t("entry.hint.locationAssessment")}
        {...read("assessmentReference", assessment?.reference)}
      />
      <DateField name="assessmentDay" label={t("entry.assessmentDay")} {...read("assessmentDay", assessment?.day)} />
      <TextField
        name="thirdPartyClause"
        label={t("entry.field.thirdPartyClause")}
        hint={t("entry.hint.thirdPartyClause")}
        {...read("thirdPartyClause", entry?.thirdPartyClause)}
      />
    </>
  );
}

/** Whether it is being phased out, and the days of its use. */
export function StageFields({ read, entry }: GroupProps) {
  const { t } = useT();
  return (
    <>
      <Select
        name="status"
        label={t("entry.field.status")}
        options={(["active", "phasing_out"] as const).map((value) => ({
          value,
          label: t(`statuses.entry.${value}`),
        }))}
        {...read("status", entry?.status ?? "active")}
      />
      <DateField name="phaseOutEnd" label={t("entry.field.phaseOutEnd")} {...read("phaseOutEnd", entry?.phaseOutEnd)} />
      <DateField name="since" label={t("entry.field.since")} {...read("since", entry?.since)} />
    </>
  );
}
