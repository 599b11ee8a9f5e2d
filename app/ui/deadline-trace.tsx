import { deadlineTrace } from "~/domain/periods/later-of";
import type { DeadlineWindow } from "~/domain/periods/window";
import { windowAddress } from "~/domain/periods/write-question";
import { wordTrace } from "~/i18n/deadline-steps";
import { useT } from "./translator";

/** The arithmetic of a deadline, folded: a sentence for each step, where anyone can count it again, whose holidays. */
export function DeadlineTrace({ window, isOpen = false }: { window: DeadlineWindow; isOpen?: boolean }) {
  const translator = useT();
  const { t } = translator;
  // Both parties' counts may share a sentence, so its place is its name.
  const sentences = wordTrace(deadlineTrace(window), translator).map((sentence, n) => ({ key: `${n + 1}`, sentence }));
  return (
    <details className="text-sm" open={isOpen}>
      <summary className="link w-fit cursor-pointer">{t("deadline.summary")}</summary>
      <ol className="mt-2 ml-5 list-decimal space-y-1">
        {sentences.map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ol>
      <p className="mt-2 print:hidden">
        <a className="link" href={windowAddress(window)}>
          {t("deadline.recount")}
        </a>
      </p>
      <p className="quiet mt-2 text-xs">{t("deadline.source")}</p>
    </details>
  );
}
