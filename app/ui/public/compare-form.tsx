import type { Day } from "~/domain/time";
import { Select } from "../fields";
import { useT } from "../translator";

export type CompareFormProps = {
  base: string;
  /** Newest first. */
  versions: readonly { n: number; effectiveDay: Day }[];
  from: number;
  to: number;
};

/** Any two versions, by GET, so that a comparison can be linked. */
export function CompareForm({ base, versions, from, to }: CompareFormProps) {
  const { t, format } = useT();
  const options = versions.map(({ n, effectiveDay }) => ({
    value: String(n),
    label: `${n} · ${format.day(effectiveDay)}`,
  }));
  return (
    <search aria-label={t("versions.compareTitle")} className="print:hidden">
      <form method="get" action={`${base}/compare`} className="flex flex-wrap items-end gap-3">
        <Select name="from" label={t("compare.from")} options={options} defaultValue={String(from)} />
        <Select name="to" label={t("compare.to")} options={options} defaultValue={String(to)} />
        <button type="submit" className="btn">
          {t("compare.apply")}
        </button>
      </form>
    </search>
  );
}
