import type { RelatedDraft } from "~/domain/change/coalesce";
import { PostButton } from "../form";
import { Section } from "../page-header";
import { useT } from "../translator";
import { draftTitle } from "./draft-title";

/** What else is about to touch the same entries, what both come to, and the way to tell them as one. */
export function RelatedDrafts({ related, action, rowVersion, mayEdit }: RelatedDraftsProps) {
  const translator = useT();
  const { t } = translator;
  if (related.length === 0) return null;
  return (
    <Section title={t("draft.related.title")} lead={t("draft.related.lead")}>
      <ul className="grid gap-4">
        {related.map(({ id, state, rowVersion: otherRowVersion, items, net, canMerge }) => {
          const title = draftTitle(translator, items, items.length);
          const href = state === "draft" ? `/staff/drafts/${id}` : `/staff/changes/${id}`;
          return (
            <li key={id} className="panel grid gap-2">
              <p>
                <a className="link" href={href}>
                  {title}
                </a>
                <span className="quiet">{` · ${t(state === "draft" ? "draft.related.draft" : "draft.related.scheduled")}`}</span>
              </p>
              <p className="text-sm">
                {net.length === 0
                  ? t("draft.related.netNone")
                  : t("draft.related.net", { net: draftTitle(translator, net, net.length) })}
              </p>
              {canMerge && mayEdit && (
                <div>
                  <PostButton
                    action={action}
                    fields={{
                      intent: "merge",
                      rowVersion: String(rowVersion),
                      otherId: id,
                      otherRowVersion: String(otherRowVersion),
                    }}
                    className="btn btn-sm h-auto min-h-8 py-1.5"
                  >
                    {t("draft.related.merge", { title })}
                  </PostButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

export type RelatedDraftsProps = {
  related: readonly RelatedDraft[];
  action: string;
  rowVersion: number;
  mayEdit: boolean;
};
