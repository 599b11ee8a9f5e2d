import type { Correction } from "~/domain/change/correction-kind";
import type { CorrectedItem, WhatCorrected } from "~/domain/change/what-corrected";
import { sayItem } from "./say-change";
import { sayFieldName, sayFieldSides } from "./say-field";
import type { Translator } from "./translator";

/** One field as it was announced and as it is corrected. null: nothing stated. */
export type CorrectedRow = { key: string; field: string; before: string | null; after: string | null };
export type CorrectedPart = { title: string; said: string[]; rows: CorrectedRow[] };

/**
 * What a correction puts right, item by item: in sentences what is another matter, in rows what reads otherwise. In: what the
 * correction is to a customer, whose window it may begin anew; null for everybody else. Empty: to this reader nothing differs.
 */
export function sayCorrected(
  translator: Translator,
  { items, firstDay, urgency }: WhatCorrected,
  toCustomer: Correction | null,
): CorrectedPart[] {
  const { t, format } = translator;
  const parts = items.map((item) => ({
    title: t(`change.corrected.how.${item.how}`, { title: sayItem(translator, item.line) }),
    said: saidOf(translator, item, toCustomer),
    rows: rowsOf(translator, item),
  }));
  const day = (day: string | null) => (day === null ? null : format.day(day, "long"));
  const rows = [];
  if (firstDay !== null) {
    const [before, after] = [day(firstDay.before), day(firstDay.after)];
    rows.push({ key: "firstDay", field: t("mail.notice.firstUse"), before, after });
  }
  const said = urgency === null || toCustomer === null ? [] : [t(`change.corrected.urgency.${urgency}`)];
  if (parts.length + rows.length + said.length === 0 && toCustomer === "content")
    said.push(t("change.corrected.datesOnly"));
  return rows.length + said.length === 0 ? parts : [...parts, { title: t("document.dates"), said, rows }];
}

function saidOf(translator: Translator, { how, told }: CorrectedItem, toCustomer: Correction | null): string[] {
  const { t } = translator;
  if (how === "added") return [t("change.corrected.added")];
  if (how === "taken_out") return [t("change.corrected.takenOut")];
  if (how === "elsewhere") return [t(`change.corrected.elsewhere.${toCustomer === null ? "followed" : "used"}`)];
  return told.map((line) => t("change.corrected.wasTold", { title: sayItem(translator, line) }));
}

function rowsOf(translator: Translator, { kinds, fields }: CorrectedItem): CorrectedRow[] {
  const { t, format } = translator;
  const label = (of: NonNullable<CorrectedItem["kinds"]>["before"]) =>
    format.list(of.map((kind) => t(`kinds.${kind}.label`)));
  const class_ =
    kinds === null
      ? []
      : [
          {
            key: "kinds",
            field: t("change.corrected.kinds"),
            before: label(kinds.before),
            after: label(kinds.after),
          },
        ];
  return [
    ...class_,
    ...fields.map((field) => ({
      key: field.path,
      field: sayFieldName(translator, field.path),
      ...sayFieldSides(translator, field),
    })),
  ];
}
