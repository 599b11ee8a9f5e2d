import type { ListChange } from "~/domain/register/diff/list-change";
import type { Entry } from "~/domain/register/entry";
import type { Day } from "~/domain/time";
import { sayItem } from "~/i18n/say-change";
import { Callout } from "../callout";
import { entryView } from "../entry-view";
import { Sentence, useT } from "../translator";

export type CalledOut = {
  ref: string;
  announcedOn: Day;
  firstDay: Day | null;
  objectUntil: Day | null;
  isWindowOver: boolean;
  items: readonly { change: ListChange; after: Entry | null; inForce: object | null }[];
};

/**
 * A planned change above the list: who comes and goes, until when one may object, from when it is used. What of it is
 * in the list already is left out.
 */
export function AnnouncedCallout({ base, change }: { base: string; change: CalledOut }) {
  const translator = useT();
  const { t, format } = translator;
  const { ref, firstDay, objectUntil, isWindowOver } = change;
  const items = change.items.filter(({ inForce }) => inForce === null);
  const hasBegun = items.length < change.items.length;
  const [only, ...others] = items;
  const until = objectUntil === null ? null : <b>{format.day(objectUntil, "weekday")}</b>;
  return (
    <Callout
      kicker={t("list.announced.title", { ref })}
      title={
        only !== undefined && others.length === 0 ? (
          <ItemTitle item={only} day={change.announcedOn} />
        ) : (
          t("list.announced.mixed", { count: items.length })
        )
      }
      act={{ href: `${base}/changes/${ref}`, label: t("list.announced.see") }}
    >
      {others.length > 0 && (
        <ul className="mb-2 list-disc pl-5">
          {items.slice(0, SHOWN).map((item) => (
            <li key={item.change.entryId}>{sayItem(translator, item.change)}</li>
          ))}
          {items.length > SHOWN && <li>…</li>}
        </ul>
      )}
      {until !== null && (
        <p>
          <Sentence of="list.announced.objectUntil" values={{ day: until }} />
        </p>
      )}
      {isWindowOver && <p>{t("list.announced.over")}</p>}
      {firstDay !== null && !hasBegun && <p>{t("list.announced.dayIs", { day: format.day(firstDay, "weekday") })}</p>}
    </Callout>
  );
}

/** More are on the change's own page. */
const SHOWN = 5;

function ItemTitle({ item: { change, after }, day }: { item: CalledOut["items"][number]; day: Day }) {
  const { t, format } = useT();
  const { op, name, replaces } = change;
  const countries = after === null ? [] : entryView(after, day).places.flatMap(({ country }) => country ?? []);
  const where = countries.length === 0 ? "" : `, ${format.list(countries.map(format.country))}`;
  const named = (
    <>
      <b>{name}</b>
      {where}
    </>
  );
  switch (op) {
    case "replace": {
      const old = <s className="text-base-content/75">{replaces?.name}</s>;
      return <Sentence of="list.announced.replaced" values={{ old, new: named }} />;
    }
    case "add":
      return <Sentence of="list.announced.added" values={{ name: named }} />;
    case "remove":
      return t("list.announced.removed", { name });
    case "change":
      return t("list.announced.changed", { name });
    default:
      return op satisfies never;
  }
}
