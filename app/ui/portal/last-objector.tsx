import { Callout } from "../callout";
import { Checkbox } from "../fields";
import { useT } from "../translator";

/** What is lost is said, and ticked (CC-8). */
export function LastObjector({ organisation, id }: { organisation: string; id: string }) {
  const { t } = useT();
  return (
    <Callout tone="warn" title={t("portal.users.lastObjector.title")} isStatus>
      <p>{t("portal.users.lastObjector.lead", { organisation })}</p>
      <div className="mt-4">
        <Checkbox name="acknowledged" id={id} label={t("portal.users.lastObjector.tick")} required />
      </div>
    </Callout>
  );
}
