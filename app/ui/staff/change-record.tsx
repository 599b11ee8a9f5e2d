import type { CheckLine } from "~/domain/change/publish-check-line";
import type { SaidClass } from "~/domain/change/said-classes";
import type { LeftOut } from "~/domain/classification/scope";
import type { PublishingMode } from "~/domain/processor/publishing";
import type { Instant, Zone } from "~/domain/time";
import { DataTable } from "../data-table";
import { FactList } from "../fact-list";
import { Section } from "../page-header";
import { Pager } from "../pager";
import { useT } from "../translator";
import { SaidLine } from "./item-class";
import { saySkipped } from "./left-out";
import { sayCheck } from "./say-check";

/** What persons decided about a change before it was sent, as its page shows it. */
export type ChangeRecordPage = {
  changeId: string;
  zone: Zone;
  announcing: {
    authors: readonly string[];
    orderedBy: string;
    orderedAt: Instant | null;
    mode: PublishingMode;
    asked: { by: string; at: Instant } | null;
  };
  classes: readonly (SaidClass & { name: string })[];
  emergency: string | null;
  approval: { by: string; at: Instant; isValid: boolean } | null;
  noted: readonly { line: CheckLine; by: string; at: Instant }[];
  leftOut: { rows: readonly { id: string; name: string; reasons: LeftOut[] }[]; count: number; next: string | null };
  itemNames: readonly [string, string][];
};

/** Classes that persons set, warnings they noted, who agreed; and the customers who were not told, with the reason. */
export function ChangeRecord({ view, isFirstPage }: { view: ChangeRecordPage; isFirstPage: boolean }) {
  const translator = useT();
  const { t, format } = translator;
  const { classes, emergency, approval, noted, leftOut, zone } = view;
  const names = new Map(view.itemNames);
  const agreed = approval && { name: approval.by, time: format.instant(approval.at, zone) };
  return (
    <>
      <Announcing view={view} />
      <Section title={t("classes.said")}>
        {classes.length === 0 ? (
          <p className="quiet text-sm">{t("classes.saidNone")}</p>
        ) : (
          <ul className="grid gap-3 text-sm">
            {classes.map((one) => (
              <li key={one.index}>
                <b className="font-medium">{one.name}</b>: <SaidLine said={one} zone={zone} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("classes.emergency.title")}>
        <p className="text-sm break-words">
          {emergency === null ? t("classes.record.emergencyNone") : t("classes.emergency.is", { reason: emergency })}
        </p>
      </Section>
      <Section title={t("classes.approval.title")}>
        <p className="text-sm">
          {agreed === null
            ? t("classes.record.approvalNone")
            : t(approval?.isValid ? "classes.approval.given" : "classes.approval.void", agreed)}
        </p>
      </Section>
      <Section title={t("classes.record.warnings")}>
        {noted.length === 0 ? (
          <p className="quiet text-sm">{t("classes.record.warningsNone")}</p>
        ) : (
          <ul className="grid gap-2 text-sm">
            {noted.map(({ line, by, at }) => (
              <li key={line.key}>
                {sayCheck(translator, line)}
                <span className="quiet block">{t("checks.notedBy", { name: by, time: format.instant(at, zone) })}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={t("classes.record.leftOut")}
        {...(leftOut.count > 0 && { lead: t("common.customers", { count: leftOut.count }) })}
        id="left-out"
      >
        {leftOut.count === 0 ? (
          <p className="quiet text-sm">{t("classes.record.leftOutNone")}</p>
        ) : (
          <DataTable
            caption={t("classes.record.leftOut")}
            columns={[
              { key: "name", label: t("common.name") },
              { key: "why", label: t("classes.reason") },
            ]}
            rows={leftOut.rows.map(({ id, name, reasons }) => ({
              key: id,
              cells: {
                name,
                why: reasons.map((reason) => (
                  <span key={reason.itemId} className="block">
                    {saySkipped(translator, reason, names)}
                  </span>
                )),
              },
            }))}
          />
        )}
        <Pager
          firstHref={isFirstPage ? null : "?#left-out"}
          nextHref={leftOut.next === null ? null : `?after=${leftOut.next}#left-out`}
        />
      </Section>
    </>
  );
}

/** Who wrote it, who announced it, and whether that was somebody else (GS-3). */
function Announcing({ view: { announcing, zone } }: { view: ChangeRecordPage }) {
  const { t, format } = useT();
  const { authors, orderedBy, orderedAt, mode, asked } = announcing;
  const ordered = [orderedBy, orderedAt === null ? "" : format.instant(orderedAt, zone)].filter((part) => part !== "");
  const by = asked && t("fourEyes.record.asked", { name: asked.by, time: format.instant(asked.at, zone) });
  return (
    <Section title={t("fourEyes.record.title")}>
      <FactList
        facts={[
          { key: "authors", label: t("fourEyes.record.authors"), value: format.list([...authors]) },
          { key: "ordered", label: t("fourEyes.record.ordered"), value: ordered.join(", ") },
          {
            key: "mode",
            label: t("fourEyes.record.mode"),
            value: [t(`fourEyes.record.${mode}`), by].filter((part) => part !== null).join(". "),
          },
        ]}
      />
    </Section>
  );
}
