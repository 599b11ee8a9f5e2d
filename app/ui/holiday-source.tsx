import { OWN_DATASET } from "~/domain/periods/own-calendars";
import type { DeadlineWindow } from "~/domain/periods/window";
import { useT } from "./translator";

/** Whose data the holidays are, which its licence wants said; nothing where all of them are written out by hand. */
export function HolidaySource({ window, className }: { window: DeadlineWindow; className: string }) {
  const { t } = useT();
  const isOthers = [window.controller, window.processor].some(
    (count) => count !== null && count.dataset !== OWN_DATASET,
  );
  return isOthers ? <p className={className}>{t("deadline.source")}</p> : null;
}
