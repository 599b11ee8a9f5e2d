import type { Finding, FindingLevel } from "~/domain/register/findings/finding";
import { sayFinding } from "~/i18n/say-finding";
import { Badge, type BadgeTone } from "../badge";
import { useT } from "../translator";

/** What stands out, by level, gravest first; what puts lawfulness in question is spelled out, the rest opens. */
export function FindingList({ findings, isOpen = false }: { findings: readonly Finding[]; isOpen?: boolean }) {
  const { t } = useT();
  const levels = LEVELS.map((level) => ({ level, own: findings.filter((finding) => finding.level === level) }));
  return (
    <div className="grid gap-2 text-sm">
      {levels
        .filter(({ own }) => own.length > 0)
        .map(({ level, own }) => (
          <details key={level} open={isOpen || level === "red"}>
            <summary className="cursor-pointer">
              <Badge {...BADGES[level]}>
                {t(`findings.level.${level}`)}: {own.length}
              </Badge>
            </summary>
            <ul className="mt-1 grid gap-2 pb-2">
              {own.map((finding) => (
                <One key={`${finding.code} ${JSON.stringify(finding.params)}`} finding={finding} />
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
}

function One({ finding }: { finding: Finding }) {
  const translator = useT();
  const { t } = translator;
  return (
    <li>
      {sayFinding(translator, finding)}
      <span className="quiet block">
        {t("findings.remedyLabel")}: {t(`findings.code.${finding.code}.remedy`)}
      </span>
    </li>
  );
}

const LEVELS: readonly FindingLevel[] = ["red", "warn", "info"];
const BADGES: Record<FindingLevel, { tone: BadgeTone; sign: string }> = {
  red: { tone: "bad", sign: "▲" },
  warn: { tone: "warn", sign: "!" },
  info: { tone: "plain", sign: "i" },
};
