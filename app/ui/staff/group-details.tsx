import type { ToldGroup } from "~/domain/change/told-group";
import type { GateReason, ItemGate } from "~/domain/classification/track";
import { citeClause } from "~/i18n/cite-clause";
import type { Translator } from "~/i18n/translator";
import { DeadlineTrace } from "../deadline-trace";
import { useT } from "../translator";
import { saySkipped } from "./left-out";

/** Opens to who they are, what each change asks of them and why, what silence means, and how the days were counted. */
export function GroupDetails({ group, itemNames, href }: GroupDetailsProps) {
  const translator = useT();
  const { t, format } = translator;
  const rest = group.count - group.names.length;
  const { window, gateWindow } = group;
  const isCountedTwice = gateWindow !== null && gateWindow.windowEndExclusive !== window?.windowEndExclusive;
  return (
    <details className="mt-1 text-sm">
      <summary className="link w-fit cursor-pointer">{t("announce.who.show")}</summary>
      <div className="grid max-w-2xl gap-3 py-2">
        <p>{[...group.names, ...(rest > 0 ? [t("common.andMore", { count: rest })] : [])].join(", ")}</p>
        <ul className="grid gap-2">
          {group.gates.map((gate) => (
            <li key={gate.itemId}>
              <b className="font-medium">{itemNames.get(gate.itemId)}</b>
              <ul className="list-disc pl-5">
                {reasonsOf(translator, gate.reasons).map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
              <span className="quiet">
                {t(`tracks.${strictest(gate)}.silence`)} {gate.needsTool && t("announce.who.needsTool")}
              </span>
            </li>
          ))}
          {group.leftOut.map((one) => (
            <li key={one.itemId} className="quiet">
              {saySkipped(translator, one, itemNames)}
            </li>
          ))}
        </ul>
        {window !== null && <DeadlineTrace window={window} />}
        {isCountedTwice && (
          <div>
            <p>{t("announce.who.gateCount", { day: format.day(gateWindow.earliestEffectiveDay, "brief") })}</p>
            <DeadlineTrace window={gateWindow} />
          </div>
        )}
        {href !== null && (
          <a className="link" href={href}>
            {t("announce.mail.title")}
          </a>
        )}
      </div>
    </details>
  );
}

export type GroupDetailsProps = { group: ToldGroup; itemNames: ReadonlyMap<string, string>; href: string | null };

/** Each track with what it follows from and the source it rests on; what rests on the same is one line. */
function reasonsOf(translator: Translator, reasons: readonly GateReason[]): string[] {
  const { t, format } = translator;
  const lines = new Map<string, { track: string; clause: string; because: string[] }>();
  for (const { track, because, clause } of reasons) {
    const key = `${track} ${clause}`;
    const line = lines.get(key) ?? {
      track: t(`tracks.${track}.label`),
      clause: citeClause(translator, clause),
      because: [],
    };
    line.because.push(sayBecause(translator, because));
    lines.set(key, line);
  }
  return [...lines.values()].map(({ track, clause, because }) =>
    t("announce.who.reason", { track, clause, because: format.list([...new Set(because)]) }),
  );
}

function sayBecause({ t }: Translator, because: GateReason["because"]): string {
  if (because === "PLACE" || because === "UNKNOWN_PLACE" || because === "DATA_NOT_APPROVED") {
    return t(`explain.because.${because}`);
  }
  return t(`kinds.${because}.label`);
}

/** What silence means is what the strictest of the tracks says. */
function strictest({ tracks }: ItemGate) {
  return tracks.at(-1) ?? "I";
}
