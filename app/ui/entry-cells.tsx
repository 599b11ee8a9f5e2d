import { sayFieldName, sayFieldValue, sayTransfer } from "~/i18n/say-field";
import { Badge, EeaBadge } from "./badge";
import { type EntryView, type Place, STATED_FIELDS } from "./entry-view";
import { useT } from "./translator";

/** Codes, names, what happens where places differ in it, and the addresses as printed. */
export function EntryPlaces({ places, addresses }: Pick<EntryView, "places" | "addresses">) {
  const { t, format } = useT();
  const differ = new Set(places.map(({ roles }) => [...roles].sort().join())).size > 1;
  const named = places.map((place) => {
    const name = placeName(place, format.country);
    return differ ? `${name} (${place.roles.map((role) => t(`locationRoles.${role}`)).join(", ")})` : name;
  });
  const codes = places.flatMap(({ country }) => (country === null ? [] : [country]));
  const shown = addresses.filter((address) => !named.includes(address));
  return (
    <>
      {codes.length > 0 && (
        <span className="font-mono text-sm" aria-hidden="true">
          {codes.join(" · ")}
        </span>
      )}
      <p className={codes.length > 0 ? "quiet text-sm" : "text-sm"}>
        {named.length > 0 ? named.join(", ") : t("list.countryNotStated")}
      </p>
      {shown.map((address) => (
        <p key={address} className="quiet mt-1 text-xs">
          {address}
        </p>
      ))}
    </>
  );
}

/** What else the company states, folded up so that the list stays a list; nothing where it states no more. */
export function EntryMore({ entry }: { entry: EntryView }) {
  const translator = useT();
  const { t } = translator;
  const facts = STATED_FIELDS.flatMap((field) => {
    const value = sayFieldValue(translator, field, entry[field]);
    return value === null ? [] : [{ field, value }];
  });
  if (facts.length === 0) return null;
  return (
    <details className="mt-1 text-sm">
      <summary className="quiet cursor-pointer">
        {t("list.more")}
        <span className="sr-only">: {entry.name}</span>
      </summary>
      <dl className="mt-1 grid gap-1">
        {facts.map(({ field, value }) => (
          <div key={field}>
            <dt className="quiet text-xs">{sayFieldName(translator, field)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function placeName({ country, region }: Place, countryName: (code: string) => string): string {
  return country === null ? (region ?? "") : countryName(country);
}

/** The printed basis as printed, then the transfer: stated, void, not stated, or none needed (decision D17). */
export function EntryBasis({ entry }: { entry: EntryView }) {
  const { t } = useT();
  return (
    <>
      <span className={entry.legalBasis === null ? "quiet" : ""}>{entry.legalBasis ?? t("list.basisNotStated")}</span>
      <p className="quiet text-sm">
        <Transfer entry={entry} />
      </p>
    </>
  );
}

function Transfer({ entry }: { entry: EntryView }) {
  const translator = useT();
  const { t, format } = translator;
  const { eea, transfer, legalBasis, toolVoidSince, places } = entry;
  if (transfer !== null) {
    const isPrinted = legalBasis !== null && transfer.instrument !== null && legalBasis.includes(transfer.instrument);
    const named = isPrinted ? t(`transferTools.${transfer.tool}`) : sayTransfer(translator, transfer);
    if (toolVoidSince === null) return named;
    const since = t("list.notValidSince", { day: format.day(toolVoidSince, "long") });
    return (
      <>
        {!isPrinted && `${named}, `}
        <strong className="font-medium text-base-content">{since}</strong>
      </>
    );
  }
  if (eea === "inside") return t("list.noTransfer");
  if (eea === "by_region") return t("list.transferByRegion", { region: places.map(({ region }) => region).join(", ") });
  return eea === "outside" ? t("list.transferNotStated") : t("list.countryNotStated");
}

/** The badge that matters most to a reader, and under it days and what else must be known. */
export function EntryStatusCell({ entry }: { entry: EntryView }) {
  const { t, format } = useT();
  const { status, eea, phaseOutEnd, since, isEeaNotEu, notForAll, places } = entry;
  const regions = places.flatMap(({ country, region }) => (country === null && region !== null ? [region] : []));
  const notes = [
    status === "phasing_out" &&
      (phaseOutEnd === null ? t("list.phaseOutOpen") : t("list.phaseOutEnd", { day: format.day(phaseOutEnd) })),
    isEeaNotEu && t("statuses.eea.eeaNotEu"),
    since !== null && t(status === "announced" ? "list.fromDay" : "list.sinceDay", { day: format.day(since) }),
  ].filter((note) => note !== false);
  return (
    <>
      <span className="flex flex-wrap gap-1">
        {status === "phasing_out" && (
          <Badge tone="plain" sign="⇣">
            {t("statuses.entry.phasing_out")}
          </Badge>
        )}
        {status === "announced" && (
          <Badge tone="info" sign="◷">
            {t("statuses.entry.announced")}
          </Badge>
        )}
        <EeaBadge eea={eea} regions={regions} />
        {notForAll && (
          <Badge tone="outline" sign="◐">
            {t("list.notForAll")}
          </Badge>
        )}
      </span>
      {notes.map((note) => (
        <p key={note} className="quiet mt-1 text-xs">
          {note}
        </p>
      ))}
    </>
  );
}
