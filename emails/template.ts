import type { ReactElement } from "react";
import type { Translator } from "~/i18n/translator";

/** One kind of mail. Values that differ by reader stand as `value("name")`. */
export type Template<Props> = {
  subject(props: Props, words: Translator): string;
  body(props: Props, words: Translator): ReactElement;
};

/** Where a value of the delivery goes. */
export function value(name: ValueName): string {
  return `{{${name}}}`;
}

type ValueName =
  | "contact"
  | "organisation"
  | "link"
  | "manage"
  | "number"
  | "received"
  | "day"
  | "person"
  | "from"
  | "authority"
  | "code";
