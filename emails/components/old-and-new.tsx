import type { FieldChange } from "~/domain/register/diff/list-change";
import { sayFieldValue } from "~/i18n/say-field";
import type { Translator } from "~/i18n/translator";
import { style } from "./theme";

/** What a field said and what it says, each in words, since colour alone says nothing. */
export function OldAndNew({ field, words }: { field: FieldChange; words: Translator }) {
  const { t } = words;
  const { path, before, after } = field;
  return (
    <>
      <div className="ink" style={style.before}>
        {`${t("change.oldWord")} ${sayFieldValue(words, path, before) ?? t("change.nothing")}`}
      </div>
      <div className="ink" style={style.after}>
        {`${t("change.newWord")} ${sayFieldValue(words, path, after) ?? t("change.nothing")}`}
      </div>
    </>
  );
}
