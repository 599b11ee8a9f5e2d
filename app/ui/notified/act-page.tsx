import type { ReactNode } from "react";
import type { NotifiedChange } from "~/domain/notice/notified-change";
import { changeTitle } from "../objection/item-words";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

/** One act of a customer's person on a page of its own: what it is, about which change. */
export function ActPage({ notified, title, lead, children }: ActPageProps) {
  const translator = useT();
  const { t } = translator;
  const ref = notified.change.ref ?? "";
  const about = changeTitle(
    translator,
    notified.items.map(({ item }) => item),
  );
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader kicker={`${t("change.kicker", { ref })}: ${about}`} title={title} lead={lead} />
      <div className="mt-6 grid gap-6">{children}</div>
    </div>
  );
}

export type ActPageProps = { notified: NotifiedChange; title: string; lead: string; children: ReactNode };
