import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireUser } from "~/http/portal";
import { SpaceOpenings } from "~/ui/audit/space-openings";
import { Callout } from "~/ui/callout";
import { EmptyState } from "~/ui/empty-state";
import { EntryTable } from "~/ui/entry-table";
import { entryView } from "~/ui/entry-view";
import { PageHeader, Section } from "~/ui/page-header";
import { SpaceAgreement } from "~/ui/portal/space-agreement";
import { SpaceChanges } from "~/ui/portal/space-changes";
import { SpaceObjections } from "~/ui/portal/space-objections";
import { StandsOnNotes } from "~/ui/stands-on";
import { useT } from "~/ui/translator";

export const meta = titleOf("portal.home.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireUser(args, "own.read");
  const { app } = args.context;
  const [home, list] = await Promise.all([app.showSpace({ authorized }), app.showOwnList({ authorized })]);
  const openings = await app.listOpenings({ authorized });
  return { home, openings, own: list.ok ? list.own : null, base: `/portal/${authorized.actor.controllerId}` };
}

export default function SpaceHomePage() {
  const { t, format } = useT();
  const { home, openings, own, base } = useLoaderData<typeof loader>();
  const { processor, organisation, changes } = home;
  const { zone } = processor;
  const [open, past] = [changes.filter(({ isSettled }) => !isSettled), changes.filter(({ isSettled }) => isSettled)];
  const hosts = new Map(own?.entries.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHeader
        kicker={organisation}
        title={t("portal.home.title")}
        lead={t("portal.home.lead", { processor: processor.legalName })}
      />
      {home.review?.isDue && (
        <div className="mt-6">
          <Callout tone="warn" act={{ href: `${base}/users/review`, label: t("review.open") }}>
            {t("review.due", { day: format.day(home.review.dueOn, "long") })}
          </Callout>
        </div>
      )}
      <SpaceOpenings openings={openings} zone={zone} href={`${base}/log`} />
      <Section title={t("portal.home.windows")} lead={t("portal.home.windowsLead")} id="changes">
        {open.length === 0 ? (
          <EmptyState>{t("portal.home.windowsNone")}</EmptyState>
        ) : (
          <SpaceChanges changes={open} base={base} zone={zone} />
        )}
      </Section>
      <Section title={t("portal.home.objections")} id="objections">
        <SpaceObjections objections={home.objections} base={base} zone={zone} />
      </Section>
      {own !== null && (
        <Section
          title={t("portal.home.list")}
          lead={t("notice.ownList.lead", { processor: processor.legalName, version: own.version })}
          id="list"
        >
          <EntryTable
            caption={t("portal.home.list")}
            entries={own.entries.map((entry) => entryView(entry, own.today, { hosts, ended: own.ended }))}
            noteOf={({ id }) => <StandsOnNotes entryId={id} standsOn={own.standsOn} zone={zone} />}
          />
        </Section>
      )}
      <Section
        title={t("portal.home.terms")}
        lead={t("portal.home.termsLead", { contact: processor.contactName })}
        id="agreement"
      >
        <SpaceAgreement agreement={home.agreement} contacts={home.contacts} />
      </Section>
      {past.length > 0 && (
        <Section title={t("portal.home.past")} id="past">
          <SpaceChanges changes={past} base={base} zone={zone} />
        </Section>
      )}
    </>
  );
}
