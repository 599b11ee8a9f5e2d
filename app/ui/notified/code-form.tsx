import type { ApprovalDraft } from "~/domain/authorisation/approving";
import { writeAct } from "~/domain/authorisation/recording";
import type { Translator } from "~/i18n/translator";
import { Callout } from "../callout";
import { ErrorSummary } from "../error-summary";
import { FactList } from "../fact-list";
import { TextField } from "../fields";
import { PostForm } from "../form";
import { itemTitle } from "../objection/item-words";
import { useT } from "../translator";
import type { ApprovePageProps, Refused } from "./approve-props";
import { postTo } from "./place";

/** The code that was mailed, under what it gives. Everything typed goes along hidden. */
export function CodeForm({ notified, place, typed, mailed, refused }: ApprovePageProps) {
  const translator = useT();
  const { t, format } = translator;
  if (typed === null || mailed === null) return null;
  const { sent } = mailed;
  const fault = refused === null ? null : sayCodeFault(translator, refused);
  const label = t("acting.approve.code");
  return (
    <>
      <ErrorSummary errors={fault === null ? [] : [{ id: "code", label, message: fault }]} note={null} />
      {sent !== null && (
        <Callout tone="info" title={t("acting.approve.codeTitle")} isStatus>
          {t("acting.approve.codeLead", {
            address: sent.masked,
            time: format.instant(sent.expiresAt, notified.window?.zone ?? notified.processor.zone),
          })}
        </Callout>
      )}
      <FactList facts={said(translator, notified, typed)} />
      <PostForm action={postTo(place, "approve")} fields={{ ...place.hidden, secretId: mailed.secretId }}>
        <Hidden typed={typed} />
        <TextField
          name="code"
          label={label}
          hint={t("acting.approve.codeHint")}
          autoComplete="one-time-code"
          error={fault}
        />
        <div className="flex flex-wrap items-center gap-4 pt-2">
          <button type="submit" name="step" value="give" className="btn btn-primary">
            {t("acting.approve.submit")}
          </button>
          <button type="submit" name="step" value="ask" className="btn">
            {t("acting.approve.again")}
          </button>
          <button type="submit" name="step" value="edit" className="btn">
            {t("acting.approve.change")}
          </button>
        </div>
      </PostForm>
    </>
  );
}

/** Why a code gave nothing. */
export function sayCodeFault({ t }: Translator, { code, left }: Refused): string {
  switch (code) {
    case "code.wrong":
      return t("acting.approve.codeFault.wrong", { count: left });
    case "attempts.too_many":
      return t("acting.approve.codeFault.too_many");
    case "code.unknown":
      return t("acting.approve.codeFault.unknown");
    case "code.ended":
      return t("acting.approve.codeFault.ended");
    case "code.expired":
      return t("acting.approve.codeFault.expired");
    case "code.used":
      return t("acting.approve.codeFault.used");
    case "approver.gone":
      return t("acting.approve.codeFault.gone");
    case "approval.changed":
      return t("acting.approve.codeFault.changed");
    default:
      return code satisfies never;
  }
}

function said(translator: Translator, { items }: ApprovePageProps["notified"], typed: ApprovalDraft) {
  const { t, format } = translator;
  const titleOf = (itemId: string) => {
    const part = items.find(({ item }) => item.id === itemId);
    return part === undefined ? "" : itemTitle(translator, part.item);
  };
  const days = /^\d{4}-\d{2}-\d{2}$/.test(typed.startFrom)
    ? [{ key: "startFrom", label: t("acting.approve.startFrom"), value: format.day(typed.startFrom, "long") }]
    : [];
  return [
    ...typed.acts.map((act) => ({
      key: writeAct(act),
      label: t(`authorisation.grant.${act.grant}`),
      value: titleOf(act.itemId),
    })),
    ...days,
    ...(typed.text === ""
      ? []
      : [{ key: "text", label: t("acting.approve.text"), value: <Words text={typed.text} /> }]),
  ];
}

function Words({ text }: { text: string }) {
  return <span className="break-words whitespace-pre-wrap">{text}</span>;
}

function Hidden({ typed }: { typed: ApprovalDraft }) {
  const { acts, startFrom, approverId, acknowledged, text } = typed;
  return (
    <>
      {acts.map((act) => (
        <input key={writeAct(act)} type="hidden" name="acts" value={writeAct(act)} />
      ))}
      <input type="hidden" name="startFrom" value={startFrom} />
      <input type="hidden" name="approverId" value={approverId} />
      {acknowledged && <input type="hidden" name="acknowledged" value="on" />}
      {/* Line ends in a hidden input survive in every browser only in a text area. */}
      <textarea name="text" defaultValue={text} hidden readOnly />
    </>
  );
}
