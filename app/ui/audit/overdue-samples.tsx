import type { SampleSource } from "~/domain/audit/review";
import type { Day } from "~/domain/time";
import { useT } from "../translator";

/** Draws that somebody should have looked at by now. */
export function OverdueSamples({ samples }: { samples: readonly OverdueSample[] }) {
  const { t, format } = useT();
  if (samples.length === 0) return null;
  return (
    <section>
      <h2 className="text-2xl font-semibold">{t("audit.samples.home")}</h2>
      <ul className="mt-3 grid gap-1">
        {samples.map(({ id, dueOn, drawnFrom, entries, judged }) => (
          <li key={id}>
            <a className="link" href={`/staff/samples/${id}`}>
              {t(`audit.samples.from.${drawnFrom}`)}:{" "}
              {t("audit.samples.homeLine", { judged, number: entries, day: format.day(dueOn) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type OverdueSample = { id: string; dueOn: Day; drawnFrom: SampleSource; entries: number; judged: number };
