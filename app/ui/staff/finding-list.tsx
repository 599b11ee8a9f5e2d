import type { Finding, FindingLevel } from "~/domain/register/findings/finding";
import type { Translator } from "~/i18n/translator";
import { Badge, type BadgeTone } from "../badge";
import { useT } from "../translator";

/** What stands out, gravest first, each with what to do about it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const translator = useT();
  const { t } = translator;
  const sorted = [...findings].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
  return (
    <ul className="grid gap-3 text-sm">
      {sorted.map((finding) => (
        <li key={`${finding.code} ${JSON.stringify(finding.params)}`}>
          <Badge {...BADGES[finding.level]}>{t(`findings.level.${finding.level}`)}</Badge>
          <span className="mt-1 block">{saySentence(translator, finding)}</span>
          <span className="quiet block">
            {t("findings.remedyLabel")}: {t(`findings.code.${finding.code}.remedy`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function saySentence({ t, format }: Translator, { code, params }: Finding): string {
  if (code !== "NAMED_ELSEWHERE") return t(`findings.code.${code}.sentence`);
  const { names = [] } = params;
  return t("findings.code.NAMED_ELSEWHERE.sentence", {
    names: format.list(typeof names === "string" ? [names] : names),
  });
}

const ORDER: Record<FindingLevel, number> = { red: 0, warn: 1, info: 2 };
const BADGES: Record<FindingLevel, { tone: BadgeTone; sign: string }> = {
  red: { tone: "bad", sign: "▲" },
  warn: { tone: "warn", sign: "!" },
  info: { tone: "plain", sign: "i" },
};
