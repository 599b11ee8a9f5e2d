import type { Entry } from "~/domain/register/entry";
import type { Zone } from "~/domain/time";
import { useT } from "../translator";
import { type GivenVerdictView, VerdictPart, type VerdictPartProps } from "./verdict-part";

/** One drawn sub-processor: what it is used for, and what a reviewer found of its access in the period. */
export function DrawnCompany({ drawn, action, zone, fault }: DrawnCompanyProps) {
  const { format } = useT();
  const { company, verdict } = drawn;
  const facts = [
    company.activity,
    company.purpose,
    company.dataCategories.length === 0 ? null : format.list(company.dataCategories),
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <section className="panel" id={company.id}>
      <h2 className="text-lg font-semibold break-words">{company.name}</h2>
      {facts.length > 0 && <p className="quiet mt-1 text-sm break-words">{facts.join(" · ")}</p>}
      <VerdictPart id={company.id} drawnFrom="list" verdict={verdict} action={action} zone={zone} fault={fault} />
    </section>
  );
}

export type DrawnCompanyProps = {
  drawn: {
    company: Pick<Entry, "id" | "name" | "activity" | "purpose" | "dataCategories">;
    verdict: GivenVerdictView | null;
  };
  action: string;
  zone: Zone;
  fault: VerdictPartProps["fault"];
};
