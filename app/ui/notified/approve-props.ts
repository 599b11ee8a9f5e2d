import type { ApprovalDraft, ApprovalFault, AskedItem, CodeFault } from "~/domain/authorisation/approving";
import type { NotifiedChange } from "~/domain/notice/notified-change";
import type { Instant } from "~/domain/time";
import type { Place } from "./place";

export type Refused = { code: CodeFault | "attempts.too_many"; left: number };

export type ApprovePageProps = {
  notified: NotifiedChange;
  place: Place;
  view: {
    asked: readonly AskedItem[];
    approvers: readonly { id: string; masked: string; isMe: boolean }[];
    hasAdmin: boolean;
    withoutTool: readonly string[];
  };
  /** null: nothing has been typed yet. */
  typed: ApprovalDraft | null;
  faults: readonly ApprovalFault[];
  /** A code is under way; `sent` null: it was mailed before, and typed wrong. */
  mailed: { secretId: string; sent: { masked: string; expiresAt: Instant } | null } | null;
  refused: Refused | null;
};
