import type { StandsOn } from "~/domain/authorisation/annex";
import type { AwaitedItem } from "~/domain/authorisation/awaited";
import type { ShownAct } from "~/domain/authorisation/shown-act";
import type { UnverifiedConsent } from "~/domain/authorisation/unverified-consent";
import type { Change, ChangeItem } from "~/domain/change/change";
import type { Entry } from "~/domain/register/entry";
import type { Day, Zone } from "~/domain/time";
import { ActFacts } from "../act-facts";
import { Callout } from "../callout";
import { EntryTable } from "../entry-table";
import { entryView } from "../entry-view";
import { changeTitle } from "../objection/item-words";
import { Section } from "../page-header";
import { StandsOnNotes } from "../stands-on";
import { useT } from "../translator";
import { AwaitedList } from "./awaited-customers";

export type CustomerActsView = {
  zone: Zone;
  today: Day;
  changes: readonly (Pick<Change, "id" | "ref" | "state"> & {
    items: readonly ChangeItem[];
    awaited: readonly AwaitedItem[];
    canRecord: boolean;
    acts: readonly ShownAct[];
  })[];
  own: {
    version: number;
    entries: readonly Entry[];
    standsOn: readonly StandsOn[];
    unverified: readonly UnverifiedConsent[];
  } | null;
};

/** What changes asked of a customer and what it gave, what nobody has verified, and the list that holds for it. */
export function CustomerActs({ controllerId, view }: { controllerId: string; view: CustomerActsView }) {
  const translator = useT();
  const { t } = translator;
  const { changes, own, zone } = view;
  return (
    <>
      <Section title={t("authorisation.customer.title")} lead={t("authorisation.customer.lead")} id="acts">
        {changes.length === 0 && <p className="quiet">{t("authorisation.customer.none")}</p>}
        <ul className="divide-y divide-base-300 border-base-300 empty:hidden not-empty:border-y">
          {changes.map(({ id, ref, items, awaited, canRecord, acts }) => (
            <li key={id} className="grid gap-3 py-4">
              <p>
                <a className="link font-medium" href={`/staff/changes/${id}/authorisations/${controllerId}`}>
                  {ref}: {changeTitle(translator, items)}
                </a>{" "}
                <span className="quiet text-sm">{canRecord ? t("authorisation.form.title") : null}</span>
              </p>
              {awaited.length > 0 && <AwaitedList items={items} awaited={awaited} />}
              {acts.map((act) => (
                <ActFacts key={act.id} act={act} items={items} zone={zone} />
              ))}
            </li>
          ))}
        </ul>
      </Section>
      {own !== null && own.unverified.length > 0 && <Unverified unverified={own.unverified} />}
      {own !== null && <OwnList own={own} view={view} />}
    </>
  );
}

/** Decision D4: said, and never repaired by itself. */
function Unverified({ unverified }: { unverified: readonly UnverifiedConsent[] }) {
  const { t, format } = useT();
  return (
    <div className="mt-8">
      <Callout tone="bad" title={t("authorisation.unverified.title")}>
        <p>{t("authorisation.unverified.lead")}</p>
        <ul className="mt-2 list-disc pl-5">
          {unverified.map(({ entryId, name, countries }) => (
            <li key={entryId}>
              {t("authorisation.unverified.line", { name, countries: format.list(countries.map(format.country)) })}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}

function OwnList({ own, view }: { own: NonNullable<CustomerActsView["own"]>; view: CustomerActsView }) {
  const { t } = useT();
  const hosts = new Map(own.entries.map(({ id, name }) => [id, name]));
  return (
    <Section title={t("authorisation.customer.list")} id="list">
      <details>
        <summary className="link cursor-pointer text-sm">
          {t("authorisation.customer.listLead", { version: own.version })}
        </summary>
        <div className="mt-4">
          <EntryTable
            caption={t("authorisation.customer.list")}
            entries={own.entries.map((entry) => entryView(entry, view.today, { hosts }))}
            noteOf={({ id }) => <StandsOnNotes entryId={id} standsOn={own.standsOn} zone={view.zone} />}
          />
        </div>
      </details>
    </Section>
  );
}
