import type { ListVersion } from "~/domain/change/change";
import type { PublicProcessor } from "~/domain/publication/public-processor";
import { Callout } from "../callout";
import { EmptyState } from "../empty-state";
import { PageHeader } from "../page-header";
import { Sentence, useT } from "../translator";
import { AnnouncedCallout, type CalledOut } from "./announced-callout";
import { ListBody, type ListBodyProps } from "./list-body";

/** What somebody sees who opens a processor's address: its list, what is announced above it, what it says of another day. */
export function ListPage({ list, on, filter }: ListPageProps) {
  const { t, format } = useT();
  const { processor, version, announced, today } = list;
  const base = `/${processor.slug}`;
  const long = (day: string) => format.day(day, "long");
  const ahead = on !== null && on > today;
  return (
    <>
      <PageHeader
        kicker={<Kicker processor={processor} />}
        title={t("list.title")}
        lead={
          <>
            {t("list.lead")}{" "}
            {version !== null && (
              <Sentence
                of="list.inForce"
                values={{
                  version: <b>{t("common.version", { version: String(version.n) })}</b>,
                  day: long(version.effectiveDay),
                }}
              />
            )}
          </>
        }
      />
      {on !== null && version !== null && (
        <div className="mt-6">
          <Callout tone="info">
            <p>
              {ahead ? t("list.onDayAhead", { day: long(on) }) : t("list.onDay", { day: long(on) })}{" "}
              <a className="link" href={base}>
                {t("list.toCurrent")}
              </a>
            </p>
          </Callout>
        </div>
      )}
      {announced.length > 0 && (
        <div className="mt-8 grid gap-4">
          {announced.map((change) => (
            <AnnouncedCallout key={change.ref} base={base} change={change} />
          ))}
        </div>
      )}
      {version === null ? (
        <div className="mt-8">
          {on === null ? (
            <EmptyState title={t("list.empty.title")}>{t("list.empty.body")}</EmptyState>
          ) : (
            <EmptyState act={{ href: base, label: t("list.toCurrent") }}>
              {t("list.onDayNone", { day: long(on) })}
            </EmptyState>
          )}
        </div>
      ) : (
        <ListBody list={list} base={base} on={on} filter={filter} />
      )}
    </>
  );
}

export type ListPageProps = Pick<ListBodyProps, "on" | "filter"> & {
  list: ListBodyProps["list"] & {
    processor: PublicProcessor;
    version: Pick<ListVersion, "n" | "effectiveDay"> | null;
    announced: readonly CalledOut[];
  };
};

export function Kicker({ processor }: { processor: PublicProcessor }) {
  const { t } = useT();
  const { legalName, registrationNumber: number } = processor;
  const named = t("list.kicker", { processor: legalName });
  return <>{number === null ? named : `${named} · ${t("common.registrationNumber", { number })}`}</>;
}
