import type { ChangeState } from "~/domain/change/change";
import type { AskedLine } from "~/domain/change/draft-summary";
import type { Instant, Zone } from "~/domain/time";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";
import { draftTitle, type NamedChange } from "./draft-title";

export type DraftLine = {
  id: string;
  state: ChangeState;
  updatedAt: Instant;
  dueAt: Instant | null;
  releaseFault: string | null;
  items: readonly NamedChange[];
  itemCount: number;
  hasOpenImport: boolean;
  by: string;
  asked: AskedLine | null;
};

/** Drafts and what is ordered but not sent yet, each with what it does and who works on it. */
export function DraftLines({ drafts, zone }: { drafts: readonly DraftLine[]; zone: Zone }) {
  const translator = useT();
  const { t, format } = translator;
  return (
    <DataTable
      caption={t("draft.listTitle")}
      columns={[
        { key: "title", label: t("draft.column.title") },
        { key: "state", label: t("draft.column.state") },
        { key: "by", label: t("draft.column.by") },
        { key: "at", label: t("draft.column.at") },
      ]}
      rows={drafts.map((draft) => ({
        key: draft.id,
        cells: {
          title: (
            <a className="link" href={`/staff/${draft.state === "draft" ? "drafts" : "changes"}/${draft.id}`}>
              {draftTitle(translator, draft.items, draft.itemCount)}
            </a>
          ),
          state: <State draft={draft} />,
          by: draft.by,
          at: format.instant(draft.updatedAt, zone),
        },
      }))}
    />
  );
}

function State({ draft: { state, releaseFault, hasOpenImport, asked } }: { draft: DraftLine }) {
  const { t } = useT();
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={state === "draft" ? "plain" : "info"} {...(state === "draft" ? {} : { sign: "◷" })}>
        {t(`statuses.change.${state}`)}
      </Badge>
      {hasOpenImport && (
        <Badge tone="warn" sign="?">
          {t("draft.import.open")}
        </Badge>
      )}
      {asked !== null && <Asked asked={asked} />}
      {releaseFault !== null && (
        <Badge tone="bad" sign="✕">
          {t("draft.notReleased")}
        </Badge>
      )}
    </span>
  );
}

/** Who the draft waits for, or that it waits for nobody any more. */
export function Asked({ asked: { name, isMe, standing } }: { asked: AskedLine }) {
  const { t } = useT();
  const isOpen = standing === "open";
  return (
    <Badge tone={isOpen && !isMe ? "info" : "warn"} sign={SIGNS[standing]}>
      {isOpen && isMe ? t("fourEyes.request.openMe") : t(`fourEyes.request.${standing}`, { name })}
    </Badge>
  );
}

const SIGNS: Record<AskedLine["standing"], string> = { open: "◷", refused: "✕", void: "?", expired: "?" };
