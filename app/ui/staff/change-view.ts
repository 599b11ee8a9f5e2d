import type { Change, ChangeItem } from "~/domain/change/change";
import type { AwaitedNotice, Coverage, ReplyCounts, Standing } from "~/domain/change/coverage";
import type { Delivery, DeliveryState, MailKind } from "~/domain/delivery/delivery";
import type { PublishingMode } from "~/domain/processor/publishing";
import type { FieldChange } from "~/domain/register/diff/list-change";
import type { Instant, Zone } from "~/domain/time";

/** A change after the order to announce it, as its page shows it. */
export type ChangePageView = {
  change: Pick<
    Change,
    | "id"
    | "ref"
    | "state"
    | "firstDay"
    | "dueAt"
    | "announcedAt"
    | "closedAt"
    | "withdrawnAt"
    | "withdrawnReason"
    | "publishAutomatically"
  >;
  /** The change that it corrects, and the one that corrects it. */
  corrects: { id: string; ref: string | null } | null;
  correctedBy: { id: string; ref: string | null } | null;
  /** Who ordered its announcement and how, and whether its reader can stop it while nothing was sent. */
  order: { by: string; mode: PublishingMode; mayUndo: boolean } | null;
  zone: Zone;
  now: Instant;
  items: readonly ItemStanding[];
  coverage: { customers: number; told: number; replies: ReplyCounts; awaited: Coverage["awaited"] };
  awaited: readonly (AwaitedNotice & { name: string })[];
  /** Customers whom it does not concern, who were not told. */
  leftOut: number;
  windows: readonly { windowEnd: Instant | null; count: number; untold: number }[];
  deliveries: readonly { kind: MailKind; state: DeliveryState; count: number }[];
  /** Since when bulk mail stands still; null: it does not. */
  pausedSince: Instant | null;
  /** How often since it was announced customers could not reach Varsel, which may have moved deadlines. */
  outages: number;
  currentVersion: number;
};

export type ItemStanding = ChangeItem & { fields: FieldChange[]; standing: [Standing, number][] };

export type SentMail = Pick<
  Delivery,
  "id" | "kind" | "name" | "address" | "state" | "attempt" | "reply" | "finishedAt"
> & {
  customer: string | null;
  cameBack: boolean;
};
