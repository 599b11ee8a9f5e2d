import { render } from "react-email";
import type { MailKind } from "~/domain/delivery/delivery";
import type { MailProps } from "~/domain/delivery/mail-props";
import { shieldBraces } from "~/domain/delivery/substitute";
import { createTranslator } from "~/i18n/translator";
import type { MailRenderer } from "~/ports/mail";
import { toText } from "./plain-text";
import type { Template } from "./template";
import { accessReview } from "./templates/access-review";
import { authorisationRecorded, authorisationWithdrawn } from "./templates/acts";
import { approvalCode } from "./templates/approval-code";
import { confirmFollow } from "./templates/confirm-follow";
import { confirmObjection } from "./templates/confirm-objection";
import { correction } from "./templates/correction";
import { deadlineMoved } from "./templates/deadline-moved";
import { dismissal } from "./templates/dismissal";
import { followerNotice } from "./templates/follower-notice";
import { followerOutcome } from "./templates/follower-outcome";
import { orderedAlone, secondPerson, secondPersonRefused } from "./templates/four-eyes";
import { contactAsked, contactNamed, contactSettled } from "./templates/named-contact";
import { notice, testNotice } from "./templates/notice";
import { outcome } from "./templates/outcome";
import { questionAnswered, questionReceived } from "./templates/question";
import { receipt } from "./templates/receipt";
import { reminder } from "./templates/reminder";
import { dataRequest, replyReceived } from "./templates/reply";
import { retentionWarning } from "./templates/retention-warning";
import { accessChanged, accessLocked, passwordReset, staffInvitation } from "./templates/staff-access";
import { userInvitation } from "./templates/user-invitation";
import { userSignIn } from "./templates/user-sign-in";
import { followerWithdrawal, withdrawal } from "./templates/withdrawal";

const TEMPLATES: { [K in MailKind]: Template<MailProps[K]> } = {
  notice,
  test: testNotice,
  follower_notice: followerNotice,
  deadline_moved: deadlineMoved,
  reminder,
  correction,
  outcome,
  follower_outcome: followerOutcome,
  withdrawal,
  follower_withdrawal: followerWithdrawal,
  receipt,
  confirm_objection: confirmObjection,
  dismissal,
  authorisation_recorded: authorisationRecorded,
  authorisation_withdrawn: authorisationWithdrawn,
  confirm_follow: confirmFollow,
  user_sign_in: userSignIn,
  user_invitation: userInvitation,
  second_person: secondPerson,
  second_person_refused: secondPersonRefused,
  ordered_alone: orderedAlone,
  retention_warning: retentionWarning,
  access_review: accessReview,
  staff_invitation: staffInvitation,
  password_reset: passwordReset,
  access_changed: accessChanged,
  access_locked: accessLocked,
  approval_code: approvalCode,
  question_received: questionReceived,
  question_answered: questionAnswered,
  contact_named: contactNamed,
  contact_asked: contactAsked,
  contact_settled: contactSettled,
  reply_received: replyReceived,
  data_request: dataRequest,
};

/** Renders a mail once for all its readers. The text is made from the HTML, so the two never say different things. */
export function createMailRenderer(): MailRenderer {
  return async (kind, props, locale) => {
    const words = createTranslator(locale);
    const template: Template<typeof props> = TEMPLATES[kind];
    const shielded = shieldBraces(props);
    const subject = template.subject(shielded, words);
    const html = await render(template.body(shielded, words));
    return { subject, html, text: toText(html) };
  };
}
