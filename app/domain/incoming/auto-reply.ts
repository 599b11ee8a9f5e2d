import { type Envelope, hasNullSender, headerOf, keywordOf, type ParsedMail } from "./parsed-mail";

/**
 * Whether a program answered by itself. One sign that only programs give is enough (RFC 3834, 5: `auto-replied`); signs
 * that people's mail may carry too count where two of them meet: `auto-generated` stands on what people write in ticket
 * systems, and a subject is whatever somebody typed. On doubt a person wrote it.
 */
export function isAutoReply(mail: ParsedMail, envelope: Envelope): boolean {
  const submitted = keywordOf(headerOf(mail, "auto-submitted"));
  if (submitted === "no") return false;
  if (submitted === "auto-replied" || CERTAIN.some(([name, pattern]) => pattern.test(headerOf(mail, name))))
    return true;
  const hints = [
    submitted.startsWith("auto-"),
    hasNullSender(mail, envelope),
    /^(?:bulk|junk)$/.test(keywordOf(headerOf(mail, "precedence"))),
    /\b(?:all|oof|autoreply)\b/i.test(headerOf(mail, "x-auto-response-suppress")),
    headerOf(mail, "x-ms-exchange-inbox-rules-loop") !== "",
  ].filter(Boolean).length;
  const isSubjectKnown = SUBJECT.test(mail.subject.trim());
  // Without a sender and sent by itself: nobody could be answered.
  const isMachine = submitted.startsWith("auto-") && hasNullSender(mail, envelope);
  return isMachine || (isSubjectKnown && hints >= 1);
}

/** A server's own mail, whatever it says: from nobody, and from a name that is a program's. */
export function isFromServer(mail: ParsedMail, envelope: Envelope): boolean {
  return (
    hasNullSender(mail, envelope) &&
    /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[0-9a-f]{20,})@?/i.test(mail.from.address)
  );
}

/**
 * Whether an answer by us may go out: never to nobody, to a program, to a list, or to whoever asks for none (RFC 3834, 2).
 * In: the envelope, to whose sender the answer would go.
 */
export function mayBeAnswered(mail: ParsedMail, envelope: Envelope): boolean {
  if (!envelope.from?.includes("@") || isAutoReply(mail, envelope)) return false;
  const local = envelope.from.slice(0, envelope.from.lastIndexOf("@"));
  if (
    /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)\b|^owner-|-(?:request|bounces|owner)$/i.test(local)
  )
    return false;
  const submitted = keywordOf(headerOf(mail, "auto-submitted"));
  if (submitted !== "" && submitted !== "no") return false;
  if (/^(?:bulk|junk|list)$/.test(keywordOf(headerOf(mail, "precedence")))) return false;
  if (/\b(?:all|oof|autoreply)\b/i.test(headerOf(mail, "x-auto-response-suppress"))) return false;
  return !["list-id", "list-unsubscribe", "list-post"].some((name) => headerOf(mail, name) !== "");
}

/** Fields that no program for people's mail writes. */
const CERTAIN: readonly (readonly [string, RegExp])[] = [
  ["x-autoreply", /^(?!no\b|false\b).+/i],
  ["x-autorespond", /./],
  ["x-autoresponder", /./],
  ["x-mail-autoreply", /./],
  ["x-auto-reply", /^(?!no\b|false\b).+/i],
  ["x-fc-machinegenerated", /^true/i],
  ["x-post-messageclass", /autoresponder/i],
  ["delivered-to", /^autoresponder$/i],
  ["precedence", /^auto_?reply/i],
];

/** How programs in English, Danish, Swedish, Norwegian and German title such an answer. */
const SUBJECT = new RegExp(
  `^(?:(?:re|sv|aw|vs)\\s*:\\s*)?(?:${[
    "auto(?:matic)?[- ]?(?:reply|response|answer)\\b",
    "autoreply\\b",
    "out of (?:the )?office\\b",
    "(?:i am|i'm|on) (?:out of|away from) (?:the )?office\\b",
    "on (?:annual |parental )?leave\\b",
    "vacation\\b",
    "autosvar\\b",
    "automatisk(?:t)? svar\\b",
    "autom?atiskt? svarsmeddelande\\b",
    "(?:jeg er )?ikke (?:til stede|på kontoret)\\b",
    "fraværende\\b",
    "fravær\\b",
    "ferie\\b",
    "på ferie\\b",
    "frånvaro(?:meddelande)?\\b",
    "(?:jag är )?inte på kontoret\\b",
    "semester\\b",
    "automatische antwort\\b",
    "autoantwort\\b",
    "abwesenheit(?:snotiz)?\\b",
    "abwesend\\b",
    "(?:ich bin )?nicht im (?:büro|haus)\\b",
    "read(?:ing)? (?:receipt|notification)\\b",
  ].join("|")})`,
  "iu",
);
