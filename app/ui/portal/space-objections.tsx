import type { ObjectionState, ShownDecision } from "~/domain/objection/objection";
import type { Instant, Zone } from "~/domain/time";
import { DataTable } from "../data-table";
import { useT } from "../translator";

export type SpaceObjectionsProps = {
  objections: readonly {
    id: string;
    number: string;
    receivedAt: Instant;
    state: ObjectionState;
    personName: string;
    ref: string;
    decisions: readonly Pick<ShownDecision, "id" | "outcome" | "reasons">[];
  }[];
  base: string;
  zone: Zone;
};

/** The customer's objections and what became of each; an answer stands below its objection. */
export function SpaceObjections({ objections, base, zone }: SpaceObjectionsProps) {
  const { t, format } = useT();
  if (objections.length === 0) return <p className="quiet">{t("portal.home.objectionsNone")}</p>;
  return (
    <DataTable
      caption={t("portal.home.objections")}
      columns={[
        { key: "number", label: t("portal.home.number") },
        { key: "about", label: t("portal.home.about") },
        { key: "name", label: t("common.name") },
        { key: "received", label: t("portal.home.received") },
        { key: "state", label: t("portal.home.standing") },
      ]}
      rows={objections.map(({ id, number, receivedAt, state, personName, ref, decisions }) => ({
        key: id,
        cells: {
          number,
          about: (
            <a className="link" href={`${base}/changes/${ref}`}>
              {t("portal.home.change", { ref })}
            </a>
          ),
          name: personName,
          received: format.instant(receivedAt, zone),
          state: t(`portal.home.objection.${state}`),
        },
        ...(decisions.length === 0
          ? {}
          : {
              more: decisions.map((decision) => (
                <p key={decision.id} className="text-sm">
                  <span className="font-medium">
                    {t("portal.home.answer")}: {t(`decide.outcomes.${decision.outcome}`)}.
                  </span>{" "}
                  {decision.reasons}
                </p>
              )),
            }),
      }))}
    />
  );
}
