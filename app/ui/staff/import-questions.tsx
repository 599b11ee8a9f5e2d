import type { Entry } from "~/domain/register/entry";
import type { Question } from "~/domain/register/identity/suggest";
import type { Translator } from "~/i18n/translator";
import { Callout } from "../callout";
import { useT } from "../translator";

type Asked = { kind: Question["kind"]; gone: Entry; added: Entry };

/** What is gone and what is new: whether they belong together is asked, one question after the other, none answered for. */
export function ImportQuestions({ action, rowVersion, questions, unreadCount, typed }: ImportQuestionsProps) {
  const { t } = useT();
  return (
    <form method="post" action={action} className="grid gap-6">
      <input type="hidden" name="intent" value="apply" />
      <input type="hidden" name="rowVersion" value={rowVersion} />
      {questions.map((asked) => (
        <Ask key={`${asked.gone.id} ${asked.added.id}`} asked={asked} typed={typed} />
      ))}
      {unreadCount > 0 && <Callout tone="warn">{t("draft.import.unreadLeft", { count: unreadCount })}</Callout>}
      <div>
        <button type="submit" className="btn btn-primary">
          {t("draft.import.apply")}
        </button>
      </div>
    </form>
  );
}

export type ImportQuestionsProps = {
  action: string;
  rowVersion: number;
  questions: readonly Asked[];
  /** Lines that nobody has said anything about: nothing of them goes into the draft. */
  unreadCount: number;
  typed: Readonly<Record<string, string>>;
};

function Ask({ asked, typed }: { asked: Asked; typed: ImportQuestionsProps["typed"] }) {
  const translator = useT();
  const { t } = translator;
  const name = `q.${asked.gone.id}.${asked.added.id}`;
  return (
    <fieldset className="panel grid gap-3">
      <legend className="px-1 font-medium">
        {asked.gone.name} <span aria-hidden="true">→</span> {asked.added.name}
      </legend>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
        <Side label={t("draft.import.gone")} entry={asked.gone} />
        <Side label={t("draft.import.added")} entry={asked.added} />
      </dl>
      <div className="grid gap-2">
        {choices(translator, asked).map(({ value, label }) => (
          <label key={value} className="flex items-start gap-3 text-sm">
            <input
              type="radio"
              name={name}
              value={value}
              required
              defaultChecked={typed[name] === value}
              className="radio radio-sm mt-0.5"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Side({ label, entry }: { label: string; entry: Entry }) {
  const { format } = useT();
  const places = [...new Set(entry.locations.flatMap(({ country, region }) => country ?? region ?? []))];
  const facts = [
    entry.legalName,
    entry.activity,
    entry.address,
    places.map((place) => format.country(place)).join(", "),
  ];
  return (
    <div>
      <dt className="quiet">{label}</dt>
      <dd>
        <b className="font-medium">{entry.name}</b>
        {facts
          .filter((fact) => fact !== null && fact !== "" && fact !== entry.name)
          .map((fact) => (
            <span key={fact} className="block">
              {fact}
            </span>
          ))}
      </dd>
    </div>
  );
}

function choices({ t }: Translator, { kind, gone, added }: Asked): { value: string; label: string }[] {
  const names = { old: gone.name, new: added.name };
  if (kind === "activity") {
    return [
      { value: "same", label: t("draft.import.sameEntry") },
      { value: "separate", label: t("draft.import.pairBoth", names) },
    ];
  }
  return [
    { value: "replaces", label: t("draft.import.pairReplaces", names) },
    { value: "same", label: t("draft.import.pairRenamed", names) },
    { value: "separate", label: t("draft.import.pairBoth", names) },
  ];
}
