import type { MetaFunction } from "@remix-run/node";
import type { Key, ValuesFor } from "~/i18n/catalog";
import { isLocale } from "~/i18n/locales";
import { createTranslator } from "~/i18n/translator";

/** Texts that ask for no value. */
type PlainKey = { [K in Key]: [ValuesFor<K>] extends [never] ? K : never }[Key];

/** `export const meta = titleOf("staff.todayTitle")`: the page's name in its reader's language, then the product's. */
export function titleOf(key: PlainKey): MetaFunction {
  return ({ matches }) => {
    const root = matches.find(({ id }) => id === "root")?.data;
    const locale = typeof root === "object" && root !== null && "locale" in root ? root.locale : null;
    const { t } = createTranslator(isLocale(locale) ? locale : "en");
    const say = t as (key: Key) => string;
    return [{ title: `${say(key)} · ${t("common.product")}` }];
  };
}
