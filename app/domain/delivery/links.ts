import type { SecretPurpose } from "../people/secret";
import type { Delivery, MailKind } from "./delivery";
import { LEAVABLE_MAILS } from "./leaving";

/** What a link in a mail is for; a token of one purpose opens nothing else. */
export type LinkPurpose = "notice" | "follow_confirm" | "follow_manage" | "objection_confirm" | SecretPurpose;

/** Mails that carry something that works once: what it is for, and the page its link opens (null: there is a code alone). */
export const SECRET_MAILS: Partial<Record<MailKind, { purpose: SecretPurpose; path: string | null }>> = {
  approval_code: { purpose: "approval", path: null },
  user_sign_in: { purpose: "user_sign_in", path: "/sign-in/link/" },
  second_person: { purpose: "second_person", path: "/staff/second/" },
  staff_invitation: { purpose: "staff_invitation", path: "/staff/welcome/" },
  password_reset: { purpose: "password_reset", path: "/staff/reset/" },
};

/** Make the token or the typed code of a purpose and a row; both can be made again, and neither is stored. */
export type LinkMakers = {
  tokenOf: (purpose: LinkPurpose, rowId: string) => string;
  codeOf: (purpose: SecretPurpose, rowId: string) => string;
};

export type Links = {
  /** Addresses by the name under which a message asks for them: `link`, `manage`. */
  values: Record<string, string>;
  /** Where a POST without anything else ends mail to its reader (RFC 8058); null where it answers what the reader did. */
  oneClick: string | null;
};

/**
 * The addresses that only this mail's reader gets. They are made when the mail is sent and never stored: the database
 * holds no token (a `link` among the stored values is a public page).
 * In: `publicUrl` without a slash at the end.
 */
export function linksFor(
  delivery: Pick<Delivery, "kind" | "recipientId" | "followerId" | "objectionId" | "secretId">,
  { tokenOf, codeOf }: LinkMakers,
  publicUrl: string,
): Links {
  const { kind, recipientId, followerId, objectionId, secretId } = delivery;
  if (secretId !== null) {
    const mailed = SECRET_MAILS[kind];
    if (mailed === undefined) throw new Error(`A mail of ${kind} carries a secret that has no place in it`);
    const { purpose, path } = mailed;
    const link = path === null ? {} : { link: `${publicUrl}${path}${tokenOf(purpose, secretId)}` };
    return { values: { ...link, code: codeOf(purpose, secretId) }, oneClick: null };
  }
  switch (kind) {
    case "notice":
    case "deadline_moved":
    case "reminder":
    case "correction":
    case "outcome":
    case "withdrawal":
    case "receipt":
    case "authorisation_recorded":
    case "authorisation_withdrawn":
    case "question_received":
    case "question_answered":
    case "contact_named":
    case "contact_settled":
    case "reply_received":
    case "test":
      return recipientId === null
        ? { values: {}, oneClick: null }
        : contactLinks(kind, recipientId, tokenOf, publicUrl);
    // A page that is stored with it: the customer's own space, the public list for somebody who may be a stranger.
    case "approval_code":
    case "data_request":
    case "contact_asked":
      return { values: {}, oneClick: null };
    case "confirm_objection":
    case "dismissal":
      if (objectionId === null) return { values: {}, oneClick: null };
      return {
        values: { link: `${publicUrl}/objections/confirm/${tokenOf("objection_confirm", objectionId)}` },
        oneClick: null,
      };
    // Of one that carries a secret the link is made above, of the other it is a page of the workplace, stored with it.
    case "second_person":
    case "second_person_refused":
    case "ordered_alone":
    case "staff_invitation":
    case "password_reset":
    case "access_changed":
    case "access_locked":
      return { values: {}, oneClick: null };
    // Leads to the sign-in, or to a page behind it, which is stored with it.
    case "retention_warning":
    case "access_review":
      return { values: {}, oneClick: null };
    // The link is made above, or is the public page where one signs in, stored with the mail.
    case "user_sign_in":
    case "user_invitation":
      return { values: {}, oneClick: null };
    case "confirm_follow":
    case "follower_notice":
    case "follower_outcome":
    case "follower_withdrawal":
      return followerId === null ? { values: {}, oneClick: null } : followerLinks(kind, followerId, tokenOf, publicUrl);
    default:
      return kind satisfies never;
  }
}

/** An answer to what its reader did cannot be left; what comes of the processor's own accord can. */
function contactLinks(
  kind: MailKind,
  recipientId: string,
  tokenOf: (purpose: LinkPurpose, rowId: string) => string,
  publicUrl: string,
): Links {
  const token = tokenOf("notice", recipientId);
  const oneClick = LEAVABLE_MAILS.includes(kind) ? `${publicUrl}/u/${token}` : null;
  return { values: { link: `${publicUrl}/n/${token}` }, oneClick };
}

function followerLinks(
  kind: Delivery["kind"],
  followerId: string,
  tokenOf: (purpose: LinkPurpose, rowId: string) => string,
  publicUrl: string,
): Links {
  const token = tokenOf("follow_manage", followerId);
  const manage = `${publicUrl}/subscriptions/${token}`;
  if (kind !== "confirm_follow") return { values: { manage }, oneClick: `${publicUrl}/u/${token}` };
  const link = `${publicUrl}/subscriptions/confirm/${tokenOf("follow_confirm", followerId)}`;
  return { values: { manage, link }, oneClick: null };
}
