import type { ReactNode } from "react";
import { PERIOD_UNITS } from "~/domain/periods/period";
import type { QuestionFaults, TypedQuestion } from "~/domain/periods/question";
import { DEADLINE_PAGE } from "~/domain/periods/write-question";
import { sayQuestionFault } from "~/i18n/say-question-fault";
import { DateField, Select, TextField } from "../fields";
import { FormActions } from "../form";
import { useT } from "../translator";
import { calendarOptions, zoneOptions } from "./deadline-options";
import { GroupedSelect } from "./grouped-select";

/** The question, by GET, so that its answer has an address. */
export function DeadlineForm({ typed, faults, isWide = false }: DeadlineFormProps) {
  const words = useT();
  const { t } = words;
  const error = (field: keyof TypedQuestion) => {
    const fault = faults[field];
    return fault === undefined ? null : sayQuestionFault(fault, words);
  };
  const places = (party: "processor" | "controller") => {
    const [calendar, zone] =
      party === "processor" ? (["calendar", "tz"] as const) : (["customer_calendar", "customer_tz"] as const);
    const isCustomer = party === "controller";
    return (
      <Group title={t(`tools.deadline.form.${party}`)}>
        <GroupedSelect
          name={calendar}
          label={t("tools.deadline.form.calendar")}
          groups={calendarOptions(words, typed[calendar], isCustomer)}
          value={typed[calendar]}
          error={error(calendar)}
          {...(isCustomer ? { empty: t("tools.deadline.form.sameCalendar") } : {})}
        />
        <GroupedSelect
          name={zone}
          label={t("tools.deadline.form.zone")}
          groups={zoneOptions(words, typed[zone])}
          value={typed[zone]}
          error={error(zone)}
          empty={t("tools.deadline.form.zoneDefault")}
        />
      </Group>
    );
  };
  return (
    <search>
      <form
        method="get"
        action={DEADLINE_PAGE}
        className={`grid gap-6 ${isWide ? "sm:grid-cols-2 sm:gap-x-10 lg:grid-cols-3" : ""}`}
      >
        <Group title={t("tools.deadline.form.notice")}>
          <DateField
            name="event"
            label={t("tools.deadline.form.day")}
            hint={t("tools.deadline.form.dayHint")}
            defaultValue={typed.event}
            error={error("event")}
          />
          <TextField
            name="time"
            label={t("tools.deadline.form.time")}
            hint={t("tools.deadline.form.timeHint")}
            defaultValue={typed.time}
            autoComplete="off"
            maxLength={8}
            error={error("time")}
          />
          <GroupedSelect
            name="event_tz"
            label={t("tools.deadline.form.eventZone")}
            groups={zoneOptions(words, typed.event_tz)}
            value={typed.event_tz}
            error={error("event_tz")}
            empty={t("tools.deadline.form.eventZoneDefault")}
          />
        </Group>
        <Group title={t("tools.deadline.form.period")}>
          <div className={`grid items-end gap-3 ${error("count") ? "" : "grid-cols-[6rem_minmax(0,1fr)]"}`}>
            <TextField
              name="count"
              label={t("tools.deadline.form.count")}
              defaultValue={typed.count}
              autoComplete="off"
              maxLength={6}
              error={error("count")}
            />
            <Select
              name="unit"
              label={t("tools.deadline.form.unit")}
              defaultValue={typed.unit}
              error={error("unit")}
              options={units(typed.unit).map((unit) => ({
                value: unit,
                label: isUnit(unit) ? t(`tools.deadline.form.units.${unit}`) : unit,
              }))}
            />
          </div>
        </Group>
        {places("processor")}
        {places("controller")}
        <Group title={t("tools.deadline.form.wanted")}>
          <DateField
            name="effective_day"
            label={t("tools.deadline.form.day")}
            hint={t("tools.deadline.form.wantedHint")}
            defaultValue={typed.effective_day}
            error={error("effective_day")}
          />
        </Group>
        <FormActions
          submit={t("tools.deadline.form.submit")}
          cancel={{ href: DEADLINE_PAGE, label: t("tools.deadline.form.reset") }}
        />
      </form>
    </search>
  );
}

export type DeadlineFormProps = {
  typed: TypedQuestion;
  faults: QuestionFaults;
  /** Not beside an answer. */
  isWide?: boolean;
};

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid content-start gap-3">
      <legend className="mb-2 font-serif text-lg font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

type Unit = (typeof PERIOD_UNITS)[number];

function isUnit(unit: string): unit is Unit {
  return PERIOD_UNITS.some((known) => known === unit);
}

/** A unit that is none stays chosen until another is. */
function units(typed: string): string[] {
  return typed === "" || isUnit(typed) ? [...PERIOD_UNITS] : [typed, ...PERIOD_UNITS];
}
