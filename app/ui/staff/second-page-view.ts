import type { Correction } from "~/domain/change/correction-kind";
import type { DraftItem } from "~/domain/change/items";
import type { LeftOutGroup } from "~/domain/change/left-out-groups";
import type { CheckLine } from "~/domain/change/publish-check-line";
import type { ItemClass } from "~/domain/change/said-classes";
import type { ToldGroup } from "~/domain/change/told-group";
import type { WhatCorrected } from "~/domain/change/what-corrected";
import type { Locale } from "~/domain/processor/processor";
import type { Day, Instant, Zone } from "~/domain/time";

/** What the second person reads before they answer. */
export type SecondPageView = {
  processor: { name: string; zone: Zone };
  person: string;
  by: string;
  askedAt: Instant;
  authors: readonly string[];
  change: { firstDay: Day | null; publishAutomatically: boolean; emergency: string | null };
  sendAt: Instant | null;
  undoMinutes: number;
  now: Instant;
  items: readonly DraftItem[];
  corrects: { ref: string; kind: Correction | null; what: WhatCorrected } | null;
  classes: readonly ItemClass[];
  groups: readonly ToldGroup[];
  groupCount: number;
  leftOut: readonly LeftOutGroup[];
  counts: { customers: number; contacts: number; followers: number; leftOut: number };
  check: { lines: readonly CheckLine[] };
  isBlocked: boolean;
  open: readonly string[];
  noted: readonly { key: string; by: string; at: Instant }[];
  approval: { by: string; at: Instant } | null;
  mails: readonly { group: number; mails: readonly { language: Locale; subject: string; text: string }[] }[];
};
