import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { REACH_FILTERS } from "~/domain/change/reached";
import type { ScriptHandle } from "~/http/client-script";
import { reachFilter } from "~/http/coverage-file";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeader, Section } from "~/ui/page-header";
import { Pager } from "~/ui/pager";
import liveProgress from "~/ui/staff/live-progress.js?url";
import { ProgressBar } from "~/ui/staff/progress-bar";
import { ReachTable } from "~/ui/staff/reach-table";
import { Stats } from "~/ui/stat";
import { useT } from "~/ui/translator";

export const meta = titleOf("staff.coverage.title");
export const handle: ScriptHandle = { script: liveProgress };

const PER_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "list.read");
  const changeId = idIn(params.id, context);
  const { searchParams } = new URL(request.url);
  const after = searchParams.get("after");
  const page = { after: after === null ? null : idIn(after, context), limit: PER_PAGE };
  const filter = reachFilter(searchParams.get("state"));
  const shown = await context.app.showCoverage({ authorized, changeId, filter, page });
  const going = await context.app.showProgress({ authorized, changeId, since: null });
  if (shown.ok && going.ok) return { view: shown.view, progress: going.progress, filter, after };
  throw respondError("page.not_found", context);
}

export default function CoveragePage() {
  const { t, format } = useT();
  const { view, progress, filter, after } = useLoaderData<typeof loader>();
  const { change, counts, rows, next, zone } = view;
  const base = `/staff/changes/${change.id}/coverage`;
  const narrowed = filter === null ? "" : `state=${filter}`;
  const shown = filter === null ? counts.customers : counts[filter];
  return (
    <>
      <PageHeader title={t("reach.title", { ref: change.ref })} lead={t("reach.lead")} />
      <p className="mt-4 text-sm print:hidden">
        <a className="link" href={`/staff/changes/${change.id}`}>
          {t("reach.back")}
        </a>
      </p>
      <div className="mt-6">
        <Stats
          label={t("staff.coverage.title")}
          items={REACH_FILTERS.map((key) => ({
            key,
            value: format.number(counts[key]),
            label: t(`reach.filters.${key}`),
          }))}
        />
      </div>
      <ul className="mt-4 grid max-w-prose gap-1 text-sm">
        {(["told", "opened", "notReached"] as const).map((key) => (
          <li key={key}>
            <b className="font-medium">{t(`reach.filters.${key}`)}:</b> {t(`reach.meaning.${key}`)}
            {key === "notReached" && (
              <>
                {" "}
                <a className="link print:hidden" href={`/staff/changes/${change.id}/unreached`}>
                  {t("reach.toUnreached")}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <ProgressBar changeId={change.id} progress={progress} now={view.now} zone={zone} address={base} heading="h2" />
      </div>
      <Section title={t("reach.state")} id="customers">
        <FilterBar
          label={t("reach.filter")}
          action={base}
          filters={[
            {
              name: "state",
              label: t("reach.filter"),
              value: filter,
              options: REACH_FILTERS.map((value) => ({ value, label: t(`reach.filters.${value}`) })),
            },
          ]}
          result={t("reach.shown", { count: shown })}
          clearHref={filter === null ? null : base}
        />
        <p className="my-4 text-sm print:hidden">
          <a className="link" href={`${base}.csv${narrowed === "" ? "" : `?${narrowed}`}`}>
            {t("reach.csv")}
          </a>{" "}
          <span className="quiet">{t("reach.csvHint")}</span>
        </p>
        <ReachTable rows={rows} zone={zone} />
        <Pager
          firstHref={after === null ? null : `${base}?${narrowed}`}
          nextHref={
            next === null ? null : `${base}?${[narrowed, `after=${next}`].filter((part) => part !== "").join("&")}`
          }
        />
      </Section>
    </>
  );
}
