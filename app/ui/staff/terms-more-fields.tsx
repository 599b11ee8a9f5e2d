import { PERIOD_STARTS } from "~/domain/agreement/terms";
import { Checkbox, Select, TextField } from "../fields";
import { calendarOptions } from "../tools/deadline-options";
import { GroupedSelect } from "../tools/grouped-select";
import { useT } from "../translator";
import { CountField } from "./count-field";
import { ClauseChoice, NoneTick } from "./terms-fields";
import { asStandard, hintOf, isTicked, sayList, saySpan, type TermsPart } from "./terms-part";

const READINGS = ["notice_and_objection", "specific_approval"] as const;
const MOVES = ["notice_and_objection", "information"] as const;
const OBJECTION_EFFECTS = ["blocks_start", "right_to_terminate"] as const;
/** As many as the form reads. */
const DATA_ROWS = [0, 1, 2] as const;

/** From when each period runs, and by which calendar and clock (decisions D7, D8, D11). */
export function CountedFields({ read }: TermsPart) {
  const words = useT();
  const { t } = words;
  const { defaultValue: calendar = "", ...calendarField } = read("calendar");
  const starts = PERIOD_STARTS.map((value) => ({ value, label: t(`agreement.starts.${value}`) }));
  return (
    <>
      <Select
        name="notice.start"
        label={t("agreement.noticeStart")}
        hint={t("agreement.startHint")}
        options={starts}
        {...read("notice.start")}
      />
      <Select
        name="objection.start"
        label={t("agreement.objectionStart")}
        options={starts}
        {...read("objection.start")}
      />
      <Select
        name="emergency.start"
        label={t("agreement.emergencyStart")}
        options={starts}
        {...read("emergency.start")}
      />
      <GroupedSelect
        name="calendar"
        label={t("customers.terms.calendar")}
        hint={t("agreement.countedHint")}
        groups={calendarOptions(words, calendar, false)}
        value={calendar}
        {...calendarField}
      />
      <TextField
        name="zone"
        label={t("customers.terms.zone")}
        hint={t("agreement.zoneHint")}
        autoComplete="off"
        {...read("zone")}
      />
    </>
  );
}

/** Another notice period where a change reaches certain data (decision D12). */
export function DataNoticeFields({ read, state, standard }: TermsPart) {
  const translator = useT();
  const { t } = translator;
  return (
    <>
      <p className="quiet text-sm">
        {hintOf(translator, standard, {
          always: t("agreement.dataNoticeHint"),
          said: ({ noticeByData }) =>
            noticeByData.length === 0
              ? t("agreement.notSaid")
              : noticeByData
                  .map(({ dataCategories, period }) => `${dataCategories.join(", ")}: ${saySpan(translator, period)}`)
                  .join("; "),
        })}
      </p>
      {DATA_ROWS.map((at) => (
        <div key={at} className="grid gap-3 border-l-2 border-base-300 pl-4">
          <TextField
            name={`noticeByData[${at}].dataCategories`}
            label={t("agreement.dataKinds")}
            {...read(`noticeByData[${at}].dataCategories`)}
          />
          <CountField name={`noticeByData[${at}]`} label={t("agreement.dataNotice")} read={read} />
        </div>
      ))}
      <NoneTick name="noticeByData" state={state} standard={standard} />
    </>
  );
}

/** Emergencies, and what an objection does and asks of us. */
export function AnswerFields({ read, state, standard }: TermsPart) {
  const translator = useT();
  const { t } = translator;
  return (
    <>
      <CountField
        name="emergency"
        label={t("agreement.emergency")}
        hint={hintOf(translator, standard, {
          always: t("agreement.emergencyHint"),
          empty: t("agreement.emergencyEmpty"),
          said: (terms) => saySpan(translator, terms.emergency),
        })}
        read={read}
      />
      <NoneTick name="emergency" state={state} standard={standard} />
      <ClauseChoice
        name="objectionEffect"
        label={t("agreement.objectionEffect")}
        options={OBJECTION_EFFECTS.map((value) => ({ value, label: t(`agreement.objectionEffects.${value}`) }))}
        {...asStandard(translator, standard, (said) => t(`agreement.objectionEffects.${said.objectionEffect}`))}
        read={read}
      />
      {(["answer", "remedy"] as const).map((name) => (
        <div key={name} className="grid gap-5">
          <CountField
            name={name}
            label={t(`agreement.${name}`)}
            hint={hintOf(translator, standard, {
              empty: t("agreement.statedHint"),
              said: (terms) => saySpan(translator, terms[name]),
            })}
            read={read}
          />
          <NoneTick name={name} state={state} standard={standard} />
        </div>
      ))}
      <YesNo name="acceptUntilEffective" read={read} state={state} standard={standard} />
      <YesNo name="reminders" hint={t("agreement.remindersHint")} read={read} state={state} standard={standard} />
    </>
  );
}

/** What changes other than additions and replacements need. */
export function OtherChangeFields({ read, standard }: TermsPart) {
  const translator = useT();
  const { t } = translator;
  return (
    <>
      <Select
        name="otherProcessing"
        label={t("customers.terms.otherProcessing")}
        hint={t("agreement.otherProcessingHint")}
        options={READINGS.map((value) => ({ value, label: t(`customers.terms.replacements.${value}`) }))}
        {...asStandard(translator, standard, (said) => t(`customers.terms.replacements.${said.otherProcessing}`))}
        {...read("otherProcessing")}
      />
      <Select
        name="locationInEea"
        label={t("agreement.locationInEea")}
        hint={t("agreement.locationInEeaHint")}
        options={MOVES.map((value) => ({ value, label: t(`agreement.moves.${value}`) }))}
        {...asStandard(translator, standard, (said) => t(`agreement.moves.${said.locationInEea}`))}
        {...read("locationInEea")}
      />
    </>
  );
}

/** What the customer uses, and the data and people that the agreement names (HL-2.2 to HL-2.5). */
export function ScopeFields({ read, state, standard, services }: TermsPart & { services: readonly string[] }) {
  const translator = useT();
  const { t, format } = translator;
  const offered = services.length === 0 ? null : t("agreement.servicesOffered", { services: format.list(services) });
  const hints = {
    services: [t("agreement.servicesHint"), ...(offered === null ? [] : [offered])].join(" "),
    dataCategories: t("agreement.dataCategoriesHint"),
    subjectCategories: t("agreement.subjectCategoriesHint"),
  };
  return (
    <>
      {(["services", "dataCategories", "subjectCategories"] as const).map((name) => (
        <div key={name} className="grid gap-2">
          <TextField
            name={name}
            label={t(`agreement.${name}`)}
            hint={hintOf(translator, standard, {
              always: hints[name],
              empty: t(name === "services" ? "agreement.servicesEmpty" : "agreement.categoriesEmpty"),
              said: (terms) =>
                sayList(translator, terms[name], t(name === "services" ? "agreement.everything" : "agreement.notSaid")),
            })}
            {...read(name)}
          />
          <NoneTick name={name} state={state} standard={standard} isLimit />
        </div>
      ))}
      <YesNo
        name="specialCategories"
        hint={t("agreement.specialCategoriesHint")}
        read={read}
        state={state}
        standard={standard}
      />
    </>
  );
}

/** A tick in standard terms; a customer's agreement may also leave it to those. */
function YesNo({ name, hint, read, state, standard }: YesNoProps) {
  const translator = useT();
  const { t } = translator;
  const label = t(LABELS[name]);
  const noted = hint === undefined ? {} : { hint };
  if (standard === null)
    return <Checkbox name={name} label={label} defaultChecked={isTicked(state, name)} {...noted} />;
  return (
    <Select
      name={name}
      label={label}
      options={(["yes", "no"] as const).map((value) => ({ value, label: t(`common.${value}`) }))}
      {...asStandard(translator, standard, (said) => t(said[name] ? "common.yes" : "common.no"))}
      {...noted}
      {...read(name)}
    />
  );
}

type YesNoProps = TermsPart & { name: keyof typeof LABELS; hint?: string };

const LABELS = {
  acceptUntilEffective: "customers.terms.acceptUntilEffective",
  reminders: "agreement.reminders",
  specialCategories: "agreement.specialCategories",
} as const;
