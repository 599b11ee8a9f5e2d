import type { TraceStep } from "~/domain/periods/trace";
import { wordTrace } from "~/i18n/deadline-steps";
import { useT } from "./translator";

/** The arithmetic of a deadline, folded: a sentence for each step, and where the holidays come from. */
export function DeadlineTrace({ trace, isOpen = false }: { trace: readonly TraceStep[]; isOpen?: boolean }) {
  const translator = useT();
  const { t } = translator;
  // Both parties' counts may share a sentence, so its place is its name.
  const sentences = wordTrace(trace, translator).map((sentence, n) => ({ key: `${n + 1}`, sentence }));
  return (
    <details className="text-sm" open={isOpen}>
      <summary className="link w-fit cursor-pointer">{t("deadline.summary")}</summary>
      <ol className="mt-2 ml-5 list-decimal space-y-1">
        {sentences.map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ol>
      <p className="quiet mt-2 text-xs">{t("deadline.source")}</p>
    </details>
  );
}
