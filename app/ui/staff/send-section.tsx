import type { ReactNode } from "react";
import type { CheckLine } from "~/domain/change/publish-check-line";
import { Section } from "../page-header";
import { useT } from "../translator";
import { AnnounceForm, type AnnounceProps } from "./announce-form";
import { NobodyToAsk, RequestNote } from "./asking";
import type { DraftPageView } from "./draft-view";
import type { FormState } from "./form-faults";
import { sayCheck } from "./say-check";

/** What came of the form that was sent last. */
export type SendAnswer = {
  state: FormState | null;
  code: string | null;
  ticked: readonly string[];
  /** What stands in the way that the page does not show by itself. */
  lines: readonly CheckLine[];
};

/** The end of the review: order the announcement, ask a colleague to, or read why neither can be. */
export function SendSection({
  view,
  action,
  answer,
}: {
  view: DraftPageView;
  action: string;
  answer: SendAnswer | null;
}) {
  const translator = useT();
  const { t, format } = translator;
  const { announcing, processor, authors, check, open } = view;
  const isAsking = announcing.kind === "ask";
  const extra = (answer?.lines ?? []).filter(({ key }) => !check.lines.some((line) => line.key === key));
  return (
    <Section title={isAsking ? t("fourEyes.ask.title") : t("announce.send.title")} id="send">
      <div className="grid gap-5">
        <p className="quiet text-sm">
          {t("fourEyes.authors", { names: format.list([...authors]) })}{" "}
          {isAsking && t(announcing.isAuthor ? "fourEyes.own" : "fourEyes.notOwn")}
        </p>
        {view.request?.standing === "open" && <RequestNote view={view} />}
        {announcing.kind === "none" && <p className="text-sm">{t("fourEyes.ask.reader")}</p>}
        {isAsking && announcing.colleagues.length === 0 && <NobodyToAsk unready={announcing.unready} />}
        {isAsking && announcing.colleagues.length > 0 && (
          <Folded isFolded={view.request?.standing === "open" && answer === null} summary={t("fourEyes.ask.anew")}>
            <p className="text-sm">
              {t("fourEyes.ask.lead")} {view.request?.standing === "open" && t("fourEyes.ask.again")}
            </p>
            {formOf(announcing.colleagues)}
          </Folded>
        )}
        {announcing.kind === "order" && formOf(null)}
      </div>
    </Section>
  );

  function formOf(colleagues: AnnounceProps["colleagues"]) {
    return (
      <AnnounceForm
        action={action}
        rowVersion={view.change.rowVersion}
        zone={processor.zone}
        customers={view.counts.customers}
        undoMinutes={processor.undoMinutes}
        isAlone={processor.mode === "one_person"}
        colleagues={colleagues}
        isBlocked={view.isBlocked}
        warnings={[...check.lines.filter(({ key }) => open.includes(key)), ...extra.filter(isWarning)]}
        ticked={answer?.ticked ?? []}
        state={answer?.state ?? null}
        note={noteOf()}
      />
    );
  }

  function noteOf(): string | null {
    const code = answer?.code ?? null;
    const notes: Record<string, string> = {
      "change.changed_meanwhile": t("errors.changedMeanwhile"),
      "change.blocked": [t("announce.send.blocked"), ...extra.map((line) => sayCheck(translator, line))].join(" "),
      "change.warnings_open": t("announce.send.warningsOpen"),
      "change.own": t("fourEyes.own"),
      "person.gone": t("fourEyes.fault.person_gone"),
      "person.role": t("fourEyes.fault.person_role"),
      "person.author": t("fourEyes.fault.person_author"),
      "person.no_second_factor": t("fourEyes.fault.person_no_second_factor"),
      "second_factor.none": t("fourEyes.fault.none"),
      "second_factor.wrong": t("fourEyes.fault.wrong"),
      "second_factor.too_many": t("fourEyes.fault.too_many"),
    };
    return code === null ? null : (notes[code] ?? null);
  }
}

function isWarning({ level }: CheckLine): boolean {
  return level === "warns";
}

/** What was done once is out of the way, and can be done again. */
function Folded({ isFolded, summary, children }: { isFolded: boolean; summary: string; children: ReactNode }) {
  if (!isFolded) return children;
  return (
    <details>
      <summary className="link w-fit cursor-pointer text-sm">{summary}</summary>
      <div className="mt-4 grid gap-5">{children}</div>
    </details>
  );
}
