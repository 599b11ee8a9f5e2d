import type { ReactNode } from "react";
import { useT } from "../translator";
import { PeriodFields, PlaceFields, ProfileFields } from "./terms-fields";
import { AnswerFields, CountedFields, DataNoticeFields, OtherChangeFields, ScopeFields } from "./terms-more-fields";
import { isOpen, type TermsPart } from "./terms-part";

/** All that an agreement can say, what most agreements say first and the rest folded. `first`: what names them. */
export function TermsGroups({ first, chosen, services, ...part }: TermsGroupsProps) {
  const { t } = useT();
  return (
    <>
      <Group title={t("agreement.group.who")}>
        {first}
        <ProfileFields {...part} />
      </Group>
      <Group title={t("agreement.group.periods")}>
        <PeriodFields {...part} />
      </Group>
      <Group title={t("agreement.group.places")}>
        <PlaceFields {...part} chosen={chosen} />
      </Group>
      <Folded {...part} title={t("agreement.group.counted")} names={["calendar", "zone"]} isSaying={() => false}>
        <CountedFields {...part} />
      </Folded>
      <Folded {...part} title={t("agreement.group.byData")} names={["noticeByData", "none.noticeByData"]}>
        <DataNoticeFields {...part} />
      </Folded>
      <Folded {...part} title={t("agreement.group.answers")} names={ANSWERS}>
        <AnswerFields {...part} />
      </Folded>
      <Folded {...part} title={t("agreement.group.others")} names={["otherProcessing", "locationInEea"]}>
        <OtherChangeFields {...part} />
      </Folded>
      <Folded {...part} title={t("agreement.group.scope")} names={SCOPE}>
        <ScopeFields {...part} services={services} />
      </Folded>
    </>
  );
}

export type TermsGroupsProps = TermsPart & {
  first: ReactNode;
  /** Who chose the reading of a replacement, in words. */
  chosen: string;
  /** What the processor itself offers. */
  services: readonly string[];
};

const ANSWERS = [
  ...["emergency", "answer", "remedy", "objectionEffect", "acceptUntilEffective", "reminders"],
  ...["none.emergency", "none.answer", "none.remedy"],
];
const SCOPE = [
  ...["services", "dataCategories", "subjectCategories", "specialCategories"],
  ...["none.services", "none.dataCategories", "none.subjectCategories"],
];

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 text-xl font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

/** Closed where it says no more than a form that nobody has touched. */
function Folded({ title, names, state, standard, isSaying, children }: FoldedProps) {
  const isMore =
    isSaying ??
    ((field: string) => !/\.(?:unit|start|source|effect)$/.test(field) && (standard !== null || !DEFAULTED.has(field)));
  return (
    <details className="panel" open={isOpen(state, names, isMore)}>
      <summary className="cursor-pointer font-medium">{title}</summary>
      <div className="grid gap-5 pt-4">{children}</div>
    </details>
  );
}

type FoldedProps = TermsPart & {
  title: string;
  names: readonly string[];
  isSaying?: (field: string, value: string) => boolean;
  children: ReactNode;
};

/** Fields that standard terms always say something in. */
const DEFAULTED: ReadonlySet<string> = new Set([
  ...["objectionEffect", "acceptUntilEffective", "reminders", "otherProcessing", "locationInEea"],
]);
