import type { Controller } from "~/domain/agreement/controller";
import { DECISION_OUTCOMES, type Objection } from "~/domain/objection/objection";
import { Choices, TextArea, TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { Section } from "../page-header";
import { useT } from "../translator";

type Faults = { outcome?: string; reasons?: string; dismissReason?: string };

/** Which customer an objection from the open form is of; a person says so, or that it is nobody's. */
export function MatchActs({ action, objection, search, found, typed, faults }: MatchActsProps) {
  const { t } = useT();
  return (
    <>
      <Section
        title={t("decide.match.title")}
        lead={t("decide.match.hint", { organisation: objection.organisation, email: objection.address })}
      >
        <search>
          <form method="get" action={action} className="flex max-w-2xl flex-wrap items-end gap-3">
            <div className="grow">
              <TextField name="q" type="search" label={t("decide.match.search")} defaultValue={search} />
            </div>
            <button type="submit" className="btn">
              {t("common.search")}
            </button>
          </form>
        </search>
        {search !== "" && found.length === 0 && <p className="quiet mt-4">{t("decide.match.nothing")}</p>}
        {found.length > 0 && (
          <div className="mt-4">
            <PostForm action={action} fields={{ act: "match" }}>
              <Choices
                name="controllerId"
                label={t("decide.match.choose")}
                options={found.map(({ id, name, country }) => ({ value: id, label: name, hint: country }))}
                chosen={found.length === 1 ? found.map(({ id }) => id) : []}
                required
              />
              <FormActions submit={t("decide.match.submit")} />
            </PostForm>
          </div>
        )}
      </Section>
      <Section title={t("decide.match.dismiss")}>
        <PostForm action={action} fields={{ act: "dismiss" }}>
          <TextArea
            name="dismissReason"
            label={t("decide.match.dismissReason")}
            hint={t("decide.match.dismissHint")}
            rows={3}
            defaultValue={typed}
            error={faults.dismissReason}
            required
          />
          <FormActions submit={t("decide.match.dismiss")} tone="plain" />
        </PostForm>
      </Section>
    </>
  );
}

export type MatchActsProps = {
  action: string;
  objection: Pick<Objection, "organisation" | "address">;
  search: string;
  found: readonly Pick<Controller, "id" | "name" | "country">[];
  /** The reason as it was typed, when it was not taken. */
  typed: string;
  faults: Faults;
};

/** An outcome with reasons. Nothing here lets a change proceed against an objection. */
export function DecideActs({ action, customer, withdrawHref, isWithdrawn, typed, faults }: DecideActsProps) {
  const { t } = useT();
  const outcomes = DECISION_OUTCOMES.filter((outcome) => (outcome === "change_withdrawn") === isWithdrawn);
  return (
    <Section title={t("decide.title")}>
      <PostForm action={action} fields={{ act: "decide" }}>
        <Choices
          name="outcome"
          label={t("decide.outcome")}
          options={outcomes.map((outcome) => ({
            value: outcome,
            label: t(`decide.outcomes.${outcome}`),
            ...(outcome === "rejected" ? { hint: t("decide.rejectedHint", { customer }) } : {}),
          }))}
          chosen={typed.outcome === "" ? [] : [typed.outcome]}
          error={faults.outcome}
          required
        />
        <TextArea
          name="reasons"
          label={t("decide.reasons")}
          hint={t("decide.reasonsHint")}
          defaultValue={typed.reasons}
          error={faults.reasons}
          required
        />
        <FormActions
          submit={t("decide.record")}
          cancel={isWithdrawn ? null : { href: withdrawHref, label: t("decide.goWithdraw") }}
        />
      </PostForm>
    </Section>
  );
}

export type DecideActsProps = {
  action: string;
  customer: string;
  withdrawHref: string;
  isWithdrawn: boolean;
  typed: { outcome: string; reasons: string };
  faults: Faults;
};
