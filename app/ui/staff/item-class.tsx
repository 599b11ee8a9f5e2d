import type { DraftItem } from "~/domain/change/items";
import type { ItemClass, SaidClass } from "~/domain/change/said-classes";
import type { Zone } from "~/domain/time";
import { sayKinds } from "~/i18n/say-change";
import type { Translator } from "~/i18n/translator";
import { Badge, type BadgeTone, KindBadge } from "../badge";
import { useT } from "../translator";

/** Why an item has its class: what the diff computed, in words, and what persons said of it. */
export function WhyClass({ item, itemClass, zone }: { item: DraftItem; itemClass: ItemClass; zone: Zone }) {
  const translator = useT();
  const { t } = translator;
  const { computed, counting, said } = itemClass;
  const isMoved = computed.join() !== counting.join();
  return (
    <div className="grid gap-2 text-sm">
      <ul className="list-disc pl-5">
        {sayKinds(translator, { ...item.change, kinds: counting }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {isMoved && (
        <p className="flex flex-wrap items-center gap-1">
          <span className="quiet">{t("classes.computed")}:</span>
          {computed.map((kind) => (
            <KindBadge key={kind} kind={kind} />
          ))}
        </p>
      )}
      {said.length > 0 && (
        <ul className="grid gap-2">
          {said.map((one) => (
            <li key={one.index}>
              <SaidLine said={one} zone={zone} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One thing that a person said of a class, and what became of it. */
export function SaidLine({ said, zone }: { said: SaidClass; zone: Zone }) {
  const translator = useT();
  const { t, format } = translator;
  const { standing, reason, confirmedBy, confirmedAt } = said;
  const { tone, sign } = STANDINGS[standing];
  return (
    <>
      <Badge tone={tone} sign={sign}>
        {t(`classes.standing.${standing}`)}
      </Badge>{" "}
      {saySaid(translator, said, zone)} <q className="break-words">{reason}</q>
      {confirmedBy !== null && confirmedAt !== null && (
        <span className="quiet block">
          {t("classes.confirmedBy", { name: confirmedBy, time: format.instant(confirmedAt, zone) })}
        </span>
      )}
    </>
  );
}

const STANDINGS: Record<SaidClass["standing"], { tone: BadgeTone; sign: string }> = {
  holds: { tone: "info", sign: "✓" },
  waits: { tone: "warn", sign: "○" },
  lapsed: { tone: "plain", sign: "−" },
};

function saySaid({ t, format }: Translator, { added, removed, by, saidAt }: SaidClass, zone: Zone): string {
  const label = (kinds: SaidClass["added"]) => format.list(kinds.map((kind) => t(`kinds.${kind}.label`)));
  const facts = { name: by, time: format.instant(saidAt, zone) };
  if (removed.length === 0) return t("classes.raisedBy", { ...facts, kinds: label(added) });
  if (added.length === 0) return t("classes.loweredBy", { ...facts, kinds: label(removed) });
  return t("classes.replacedBy", { ...facts, kinds: label(removed), instead: label(added) });
}
