import type { ItemVerdict } from "~/domain/change/decide-notice";
import type { NotifiedChange, NotifiedItem } from "~/domain/notice/notified-change";
import { type Day, localDay } from "~/domain/time";
import { unstatedFacts } from "~/i18n/say-unstated";
import { Badge, KindBadge, TrackBadge } from "../badge";
import { diffRows } from "../diff-rows";
import { DiffTable } from "../diff-table";
import { FactList } from "../fact-list";
import { itemTitle } from "../objection/item-words";
import { useT } from "../translator";
import { isCalledOff, sayMeaning, sayWhatChanges } from "./meaning";

/** One item: what it is, old beside new, what it means for this customer, and where it stands. */
export function ItemSection({ notified, part }: { notified: NotifiedChange; part: NotifiedItem }) {
  const translator = useT();
  const { t, format } = translator;
  const { item, gate, verdict } = part;
  const { after, before } = item;
  const title = itemTitle(translator, item);
  const isNew = after !== null && after.id !== before?.id && !isCalledOff(part);
  return (
    <section className="mt-10">
      <h2 className="text-2xl font-semibold">{title}</h2>
      <p className="mt-2 flex flex-wrap gap-2">
        <KindBadge kind={item.kind} />
        {gate.tracks.map((track) => (
          <TrackBadge key={track} track={track} />
        ))}
        {notified.change.state !== "withdrawn" && <VerdictBadge verdict={verdict} />}
      </p>
      <p className="mt-3">{sayWhatChanges(translator, part).join(" ")}</p>
      <div className="mt-3">
        <Sides part={part} title={title} day={notified.firstDay ?? localDay(notified.now, notified.processor.zone)} />
      </div>
      <h3 className="mt-5 text-lg font-semibold">{t("change.whatItMeans")}</h3>
      <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5">
        {sayMeaning(translator, notified, part).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {isNew && after.guarantee !== null && (
          <li>
            {after.guarantee === ""
              ? t("mail.notice.guarantee", { name: after.name })
              : t("notice.guarantee", { name: after.name, basis: after.guarantee })}
          </li>
        )}
        {isNew && after.contractDate !== null && (
          <li>{t("notice.contractSigned", { day: format.day(after.contractDate, "long") })}</li>
        )}
      </ul>
    </section>
  );
}

/** Old beside new; what is new altogether, or goes altogether, has one side only. */
function Sides({ part, title, day }: { part: NotifiedItem; title: string; day: Day }) {
  const translator = useT();
  const { t } = translator;
  const { before, after } = part.item;
  const rows = diffRows(translator, part.fields, after);
  // Of a company in another's place, too, what it does not state is said.
  const unstated = after !== null && after.id !== before?.id ? unstatedFacts(translator, after, day) : [];
  if (before !== null && after !== null)
    return (
      <>
        <DiffTable caption={`${t("change.whatChanges")}: ${title}`} rows={rows} />
        {unstated.length > 0 && <FactList facts={unstated} />}
      </>
    );
  const facts = [
    ...rows.map(({ key, field, ...sides }) => ({ key, label: field, value: sides.after ?? sides.before })),
    ...unstated,
  ];
  return (
    <>
      <h3 className="kicker mb-2 font-sans tracking-wider">
        {t(before === null ? "change.newEntry" : "change.leavesList")}
      </h3>
      <FactList facts={facts} />
    </>
  );
}

/** Where the item stands for this customer. */
function VerdictBadge({ verdict }: { verdict: ItemVerdict }) {
  const { t } = useT();
  switch (verdict.verdict) {
    case "decided": {
      const { state } = verdict.outcome;
      return <Badge tone={state === "in_effect" ? "good" : "plain"}>{t(`statuses.outcome.${state}`)}</Badge>;
    }
    case "not_concerned":
      return <Badge>{t("statuses.outcome.not_concerned")}</Badge>;
    case "takes_effect":
    case "ready":
      return <Badge tone="good">{t("statuses.gate.open")}</Badge>;
    case "closed":
      return <GateBadge gate={verdict.gate} />;
    default:
      return verdict satisfies never;
  }
}

function GateBadge({ gate }: { gate: Extract<ItemVerdict, { verdict: "closed" }>["gate"] }) {
  const { t } = useT();
  switch (gate.state) {
    case "held":
      // Whose objection it is that staff still have to assign is nobody else's business.
      return (
        <Badge tone="warn" sign="■">
          {t(gate.by === "unmatched_objection" ? "statuses.gate.waiting" : `statuses.gate.held.${gate.by}`)}
        </Badge>
      );
    case "pending":
      return gate.needs.map((need) => (
        <Badge key={need} tone="warn">
          {t(`statuses.gate.pending.${need}`)}
        </Badge>
      ));
    case "not_told":
    case "waiting":
      return <Badge>{t("statuses.gate.waiting")}</Badge>;
    default:
      return gate satisfies never;
  }
}
