import type { ShownMove } from "~/domain/notice/shown-move";
import { sayMove } from "~/i18n/say-move";
import { FactList } from "./fact-list";
import { useT } from "./translator";

/** A deadline that is later than told: both dates, and each step between them with its cause. Nothing where it is as told. */
export function DeadlineMoves({ moves }: { moves: readonly ShownMove[] }) {
  const translator = useT();
  const { t, format } = translator;
  const [first, last] = [moves[0], moves.at(-1)];
  if (first === undefined || last === undefined) return null;
  const until = ({ windowEndExclusive, zone }: ShownMove["to"]) => format.lastMinute(windowEndExclusive, zone);
  return (
    <section className="my-3 text-sm" aria-label={t("moved.title")}>
      <FactList
        facts={[
          { key: "told", label: t("moved.told"), value: until(first.from) },
          { key: "now", label: t("moved.now"), value: <strong>{until(last.to)}</strong> },
        ]}
      />
      <p className="mt-2 font-medium">{t("moved.title")}</p>
      <ul className="list-disc space-y-1 pl-5">
        {moves.map((move) => (
          <li key={move.to.windowEndExclusive} className="break-words">
            {sayMove(translator, move)}
          </li>
        ))}
      </ul>
    </section>
  );
}
