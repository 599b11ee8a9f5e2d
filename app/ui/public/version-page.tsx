import { NO_FILTER } from "~/domain/publication/filter-entries";
import type { PublicProcessor } from "~/domain/publication/public-processor";
import type { Day } from "~/domain/time";
import { PageHeader } from "../page-header";
import { Sentence, useT } from "../translator";
import { ListBody, type ListBodyProps } from "./list-body";

export type VersionPageProps = {
  list: ListBodyProps["list"] & {
    processor: PublicProcessor;
    version: { n: number; effectiveDay: Day };
    next: { n: number; effectiveDay: Day } | null;
  };
};

/** One version of the list as it was published. */
export function VersionPage({ list }: VersionPageProps) {
  const { t, format } = useT();
  const { processor, version, next } = list;
  const base = `/${processor.slug}`;
  const name = t("common.version", { version: String(version.n) });
  return (
    <>
      <PageHeader
        kicker={t("versions.kicker", { version: String(version.n), processor: processor.legalName })}
        title={t("versions.versionTitle", { version: String(version.n) })}
        lead={
          <>
            <Sentence
              of="list.inForce"
              values={{ version: <b>{name}</b>, day: format.day(version.effectiveDay, "long") }}
            />{" "}
            {next !== null && (
              <Sentence
                of="versions.superseded"
                values={{
                  version: (
                    <a className="link" href={`${base}/versions/${next.n}`}>
                      {next.n}
                    </a>
                  ),
                  day: format.day(next.effectiveDay, "long"),
                }}
              />
            )}{" "}
            {version.n > 1 && (
              <a className="link" href={`${base}/compare?from=${version.n - 1}&to=${version.n}`}>
                {t("versions.compareWithPrevious", { version: String(version.n - 1) })}
              </a>
            )}
          </>
        }
      />
      <ListBody list={list} base={null} on={null} filter={NO_FILTER} />
    </>
  );
}
