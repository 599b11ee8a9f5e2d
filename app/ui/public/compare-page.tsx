import type { ListChange } from "~/domain/register/diff/list-change";
import type { Day } from "~/domain/time";
import { DownloadLinks } from "../download-links";
import { EmptyState } from "../empty-state";
import { PageHeader } from "../page-header";
import { useT } from "../translator";
import { CompareForm } from "./compare-form";
import { ListChanges } from "./list-changes";

type Version = { n: number; effectiveDay: Day };

export type ComparePageProps = {
  slug: string;
  /** Newest first. */
  versions: readonly Version[];
  /** null: one of the two does not exist. */
  compared: { from: Version; to: Version; changes: readonly ListChange[] } | null;
};

/** What differs between two versions of a list. */
export function ComparePage({ slug, versions, compared }: ComparePageProps) {
  const { t } = useT();
  const newest = versions[0]?.n ?? 1;
  const [from, to] = [compared?.from.n ?? Math.max(1, newest - 1), compared?.to.n ?? newest];
  return (
    <>
      <PageHeader
        kicker={t("compare.kicker")}
        title={compared === null ? t("versions.compareTitle") : t("compare.title", names(from, to))}
      />
      {versions.length > 0 && (
        <div className="mt-6">
          <CompareForm base={`/${slug}`} versions={versions} from={from} to={to} />
        </div>
      )}
      <div className="mt-8">
        {compared === null ? <EmptyState>{t("compare.noSuch")}</EmptyState> : <Differences slug={slug} {...compared} />}
      </div>
    </>
  );
}

function Differences({ slug, from, to, changes }: { slug: string } & NonNullable<ComparePageProps["compared"]>) {
  const { t, format } = useT();
  const count = (op: ListChange["op"]) => changes.filter((change) => change.op === op).length;
  const label = ({ n, effectiveDay }: Version) =>
    `${t("common.version", { version: String(n) })} (${format.day(effectiveDay)})`;
  if (changes.length === 0) return <EmptyState>{t("compare.same")}</EmptyState>;
  const counts = {
    added: count("add"),
    removed: count("remove"),
    replaced: count("replace"),
    changed: count("change"),
  };
  const href = `/api/v1/processors/${slug}/diff?from=${from.n}&to=${to.n}`;
  return (
    <>
      <p>{t("compare.summary", counts)}</p>
      <ListChanges
        heading="h2"
        changes={changes.map((change) => ({ change, after: null }))}
        beforeLabel={label(from)}
        afterLabel={label(to)}
      />
      <p className="mt-8 text-sm print:hidden">
        <DownloadLinks label={t("layout.footer.download")} links={[{ href, label: t("compare.download") }]} />
      </p>
    </>
  );
}

function names(from: number, to: number) {
  return { from: String(from), to: String(to) };
}
