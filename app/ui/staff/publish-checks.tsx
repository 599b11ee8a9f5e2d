import type { CheckLine } from "~/domain/change/publish-check-line";
import type { CheckLevel } from "~/domain/change/publish-check-says";
import type { Translator } from "~/i18n/translator";
import { type Check, CheckList } from "../check-list";
import { PostButton } from "../form";
import { useT } from "../translator";
import type { DraftPageView } from "./draft-view";
import { fixHref, sayCheck, sayRemedy, saySource } from "./say-check";

/** What stands between the draft and its announcement: what blocks, what the own rules block, what warns. */
export function PublishChecks({ view, back }: { view: DraftPageView; back: "review" | "draft" }) {
  const translator = useT();
  const { t } = translator;
  const { check, isBlocked, open } = view;
  const ready: Check[] = isBlocked ? [] : [{ key: "ready", state: "ok", text: t("checks.ready") }];
  return (
    <div className="grid gap-5">
      {LEVELS.map((level) => {
        const lines = check.lines.filter((line) => line.level === level);
        const checks = lines.map((line) => checkOf(translator, line, view, back));
        const all = level === "blocks" ? [...ready, ...checks] : checks;
        if (all.length === 0) return null;
        const list = <CheckList checks={all} label={t(`checks.level.${level}`)} />;
        const heading = <h3 className="inline font-sans text-sm font-semibold">{t(`checks.level.${level}`)}</h3>;
        if (level !== "warns") {
          return (
            <section key={level} className="grid gap-2">
              {lines.length > 0 && heading}
              {list}
            </section>
          );
        }
        return (
          <details key={level} open={back === "draft" && lines.length <= WARNINGS_OPEN}>
            <summary className="cursor-pointer text-sm">
              {heading}{" "}
              <span className="quiet">
                {open.length > 0 ? t("checks.open", { count: open.length }) : t("checks.allNoted")}
              </span>
            </summary>
            <div className="mt-2">{list}</div>
          </details>
        );
      })}
    </div>
  );
}

/** More of them would push the first day of use off the page; on the review they are ticked where it is ordered. */
const WARNINGS_OPEN = 4;

const LEVELS: readonly CheckLevel[] = ["blocks", "policy", "warns"];

function checkOf(translator: Translator, line: CheckLine, view: DraftPageView, back: "review" | "draft"): Check {
  const { t, format } = translator;
  const { change, noted, open, processor, may } = view;
  const text = sayCheck(translator, line);
  const note = line.level === "warns" ? noted.find(({ key }) => key === line.key) : undefined;
  const detail = [
    saySource(translator, line),
    sayRemedy(translator, line),
    note === undefined ? "" : t("checks.notedBy", { name: note.by, time: format.instant(note.at, processor.zone) }),
  ]
    .filter((part) => part !== "")
    .join(" · ");
  const canNote = line.level === "warns" && may.edit && open.includes(line.key);
  return {
    key: line.key,
    state: note === undefined ? line.level : "noted",
    text: "named" in line ? <Named text={text} line={line} /> : text,
    detail,
    ...("named" in line ? {} : { fix: { href: fixHref(line, change.id), about: text } }),
    ...(canNote && {
      act: (
        <PostButton
          action={`/staff/drafts/${change.id}?index`}
          fields={{
            ...{ intent: "note", key: line.key, rowVersion: String(change.rowVersion) },
            ...(back === "review" && { back }),
          }}
          className="link cursor-pointer"
        >
          {t("checks.noteOf")}
          <span className="sr-only">: {text}</span>
        </PostButton>
      ),
    }),
  };
}

/** Each of the customers leads to its page; the rest of a long line is counted. */
function Named({ text, line }: { text: string; line: Extract<CheckLine, { named: unknown }> }) {
  const { t } = useT();
  const rest = line.count - line.named.length;
  const part = line.code === "customer.no_contact" ? "contacts" : "terms";
  return (
    <>
      {text}{" "}
      {line.named.map(({ controllerId, name }, n) => (
        <span key={controllerId}>
          {n > 0 && ", "}
          <a className="link" href={`/staff/customers/${controllerId}#${part}`}>
            {name}
          </a>
        </span>
      ))}
      {rest > 0 && ` ${t("common.andMore", { count: rest })}`}
    </>
  );
}
