import type { Translator } from "~/i18n/translator";
import { style } from "./theme";

type Props = {
  before: string | null;
  after: string | null;
  /** Today against from then on, or what was announced first against what takes its place. */
  of: "change" | "correction";
  words: Translator;
};

const LABELS = {
  change: { before: "change.oldWord", after: "change.newWord" },
  correction: { before: "change.corrected.toldWord", after: "change.corrected.nowWord" },
} as const;

/** What a field said and what it says, each in words, since colour alone says nothing. null: nothing stated. */
export function OldAndNew({ before, after, of, words: { t } }: Props) {
  const labels = LABELS[of];
  return (
    <>
      <div className="ink" style={style.before}>
        {`${t(labels.before)} ${before ?? t("change.nothing")}`}
      </div>
      <div className="ink" style={style.after}>
        {`${t(labels.after)} ${after ?? t("change.nothing")}`}
      </div>
    </>
  );
}
