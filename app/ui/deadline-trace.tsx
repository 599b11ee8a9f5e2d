import { deadlineTrace } from "~/domain/periods/later-of";
import type { DeadlineWindow } from "~/domain/periods/window";
import { windowAddress } from "~/domain/periods/write-question";
import { endSentence, type WordedStep, wordSteps } from "~/i18n/deadline-steps";
import { HolidaySource } from "./holiday-source";
import { useT } from "./translator";

/** The arithmetic of a deadline, folded: a sentence for each step, where anyone can count it again, whose holidays. */
export function DeadlineTrace({ window, isOpen = false }: { window: DeadlineWindow; isOpen?: boolean }) {
  const translator = useT();
  const { t } = translator;
  return (
    <details className="text-sm" open={isOpen}>
      <summary className="link w-fit cursor-pointer">{t("deadline.summary")}</summary>
      {countsIn(wordSteps(deadlineTrace(window), translator)).map(({ key, title, sentences }) => (
        <div key={key} className="mt-2">
          {title !== null && <p className="font-medium">{title}</p>}
          <ol className="ml-6 list-decimal space-y-1">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </div>
      ))}
      <p className="mt-2 print:hidden">
        <a className="link" href={windowAddress(window)}>
          {t("deadline.recount")}
        </a>
      </p>
      <HolidaySource window={window} className="quiet mt-2 text-xs" />
    </details>
  );
}

type Count = { key: string; title: string | null; sentences: string[] };

/** Each party's count under its name, then which of them holds. */
function countsIn(steps: readonly WordedStep[]): Count[] {
  const counts: Count[] = [];
  for (const { code, article, text } of steps) {
    const isNew = code === "side" || code === "later_counts" || counts.length === 0;
    if (isNew) counts.push({ key: `${counts.length}`, title: code === "side" ? text : null, sentences: [] });
    if (code !== "side") counts.at(-1)?.sentences.push(endSentence(text, article));
  }
  return counts;
}
