import type { StandsOn } from "~/domain/authorisation/annex";
import { localDay, type Zone } from "~/domain/time";
import { useT } from "./translator";

/** Whose written acts an entry of a customer's own list stands on: what the annex made anew says of it (HL-11d.2). */
export function StandsOnNotes({ entryId, standsOn, zone }: StandsOnNotesProps) {
  const { t, format } = useT();
  return standsOn
    .filter((one) => one.entryId === entryId)
    .map(({ grant, personName, receivedAt, ref }) => (
      <p key={`${grant} ${personName} ${receivedAt} ${ref}`} className="mt-1 text-xs">
        <span aria-hidden="true">✓ </span>
        {t(`authorisation.standsOn.${grant}`, {
          day: format.day(localDay(receivedAt, zone), "long"),
          name: personName,
          ref,
        })}
      </p>
    ));
}

export type StandsOnNotesProps = { entryId: string; standsOn: readonly StandsOn[]; zone: Zone };
