import type { MailOutcome, MailProps } from "~/domain/delivery/mail-props";
import type { Translator } from "~/i18n/translator";
import { Action } from "../components/action";
import { type Fact, Facts } from "../components/facts";
import { itemTitle } from "../components/item-title";
import { Layout, LeadingFoot } from "../components/layout";
import { Kicker, Paragraph, Title } from "../components/words";
import { type Template, value } from "../template";

type Props = MailProps["outcome"];

/** A customer is told what has become of a change, or of its objection to it. */
export const outcome: Template<Props> = {
  subject({ sender, ref, outcomes, decision }, { t, format }) {
    const processor = sender.name;
    if (decision !== null) return t("mail.outcome.subjectDecided", { processor, number: decision.number });
    const day = firstDayInForce(outcomes);
    return day === null
      ? t("mail.outcome.subject", { processor, ref })
      : t("mail.outcome.subjectInForce", { processor, ref, day: format.day(day) });
  },
  body(props, words) {
    const { sender, ref, outcomes, version } = props;
    const { t } = words;
    const title =
      props.decision === null
        ? t("mail.outcome.title", { ref })
        : t("mail.outcome.titleDecided", { number: props.decision.number });
    const why = t("mail.whyContact", { processor: sender.name });
    return (
      <Layout
        words={words}
        sender={sender}
        preview={title}
        foot={<LeadingFoot words={words} sender={sender} why={why} canLeave />}
      >
        <Kicker>{t("change.kicker", { ref })}</Kicker>
        <Title>{title}</Title>
        <Paragraph>{t("mail.greeting", { contact: value("contact") })}</Paragraph>
        <Decision decision={props.decision} words={words} />
        <Facts rows={outcomes.map((one): Fact => [itemTitle(words, one.item), sayOutcome(one.outcome, words)])} />
        {version === null ? null : <Paragraph>{t("mail.outcome.version", { version })}</Paragraph>}
        <Action label={t("mail.openChange")} href={value("link")} words={words} />
      </Layout>
    );
  },
};

function Decision({ decision, words: { t } }: { decision: Props["decision"]; words: Translator }) {
  if (decision === null) return null;
  return (
    <>
      <Paragraph>{t(`mail.outcome.decision.${decision.outcome}`)}</Paragraph>
      {decision.reasons === "" ? null : (
        <Paragraph>{t("mail.outcome.reasons", { reasons: decision.reasons })}</Paragraph>
      )}
    </>
  );
}

/** The day that a subject may name: only where all of the change is in force, from one day or the first of several. */
function firstDayInForce(outcomes: readonly MailOutcome[]): string | null {
  const days = outcomes.flatMap(({ outcome: { state, ...rest } }) =>
    state === "in_effect" && "effectiveDay" in rest && rest.effectiveDay !== null ? [rest.effectiveDay] : [],
  );
  return days.length === outcomes.length ? (days.sort()[0] ?? null) : null;
}

function sayOutcome(outcome: MailOutcome["outcome"], words: Translator): string {
  const { t, format } = words;
  switch (outcome.state) {
    case "pending":
      return sayGate(outcome.gate, words);
    case "in_effect":
      return outcome.effectiveDay === null
        ? t("statuses.outcome.in_effect")
        : t("mail.outcome.state.in_effect", { day: format.day(outcome.effectiveDay, "long") });
    case "carved_out":
    case "not_concerned":
    case "terminated":
    case "withdrawn":
      return t(`mail.outcome.state.${outcome.state}`);
    default:
      return outcome satisfies never;
  }
}

function sayGate(gate: Extract<MailOutcome["outcome"], { state: "pending" }>["gate"], { t }: Translator): string {
  switch (gate.state) {
    case "open":
    case "not_told":
    case "waiting":
      return t(`mail.outcome.gate.${gate.state}`);
    case "held":
      return t(`mail.outcome.gate.${gate.by}`);
    case "pending":
      return gate.needs.map((need) => t(`mail.outcome.gate.${need}`)).join(" ");
    default:
      return gate satisfies never;
  }
}
