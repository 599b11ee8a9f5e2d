import type { Zone } from "~/domain/time";
import { Callout } from "../callout";
import { useT } from "../translator";

/** Who of the processor looks into the space at this moment, why, and until when. */
export function SpaceOpenings({ openings, zone, href }: SpaceOpeningsProps) {
  const { t, format } = useT();
  if (openings.length === 0) return null;
  return (
    <div className="mt-8">
      <Callout tone="warn" title={t("audit.openings.title")}>
        <p>{t("audit.openings.lead")}</p>
        <ul className="mt-2 list-disc pl-5">
          {openings.map(({ id, name, reason, until }) => (
            <li key={id}>{t("audit.openings.line", { name, reason, until: format.instant(until, zone) })}</li>
          ))}
        </ul>
        <a className="link mt-2 inline-block" href={href}>
          {t("audit.openings.log")}
        </a>
      </Callout>
    </div>
  );
}

export type SpaceOpeningsProps = {
  openings: readonly { id: string; name: string; reason: string; until: string }[];
  zone: Zone;
  href: string;
};
