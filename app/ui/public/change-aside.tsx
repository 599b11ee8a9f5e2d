import { isPlanned, type PublicChange } from "~/domain/publication/public-change";
import { LinkList } from "../link-list";
import { Panel } from "../page-header";
import { useT } from "../translator";

export type ChangeAsideProps = {
  slug: string;
  change: PublicChange;
  /** The version it starts from. */
  baseVersion: number;
};

/** Beside a change: the way to object, and its matter in other forms. */
export function ChangeAside({ slug, change, baseVersion }: ChangeAsideProps) {
  const { t } = useT();
  const base = `/${slug}`;
  const latest = Math.max(0, ...change.items.map(({ inForce }) => inForce?.n ?? 0));
  const links = [
    { href: `${base}/changes.ics`, label: t("subscribe.feeds.calendar") },
    { href: `/api/v1/processors/${slug}/changes/${change.ref}`, label: t("change.asJson") },
  ];
  const compared = { href: `${base}/compare?from=${baseVersion}&to=${latest}`, label: t("change.compare") };
  return (
    <>
      {isPlanned(change) && (
        <Panel kicker={t("change.acts.title")}>
          <a className="btn btn-primary h-auto w-full py-3 print:hidden" href={`${base}/changes/${change.ref}/object`}>
            {t("change.toObject")}
          </a>
          <p className="quiet mt-2 text-sm">{t("change.toObjectHint")}</p>
          <p className="quiet mt-2 text-sm">{t("change.customerHint")}</p>
        </Panel>
      )}
      <LinkList label={t("layout.footer.download")} links={latest > 0 ? [compared, ...links] : links} />
    </>
  );
}
