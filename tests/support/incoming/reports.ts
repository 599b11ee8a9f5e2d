import { DATE, mail, parts, RETURNED, type Sample } from "./mail";

type Fields = {
  server: string;
  action: string;
  status: string;
  diagnostic: string;
  recipient?: string;
  original?: string;
  remote?: string;
};

const ADDRESS = "ane@skov.example";

/** A report in the standard form, in the words and with the headers that each server adds. */
function standard(
  name: string,
  headers: readonly string[],
  words: string,
  { server, action, status, diagnostic, recipient = `rfc822; ${ADDRESS}`, original, remote }: Fields,
  returned: "message/rfc822" | "text/rfc822-headers" = "message/rfc822",
): Sample {
  const boundary = `=_${name.replaceAll(/\W/g, "")}`;
  const fields = [
    `Reporting-MTA: dns; ${server}`,
    "Arrival-Date: Mon, 23 Nov 2026 09:14:00 +0100 (CET)",
    "",
    `Final-Recipient: ${recipient}`,
    ...(original === undefined ? [] : [`Original-Recipient: ${original}`]),
    `Action: ${action}`,
    `Status: ${status}`,
    ...(remote === undefined ? [] : [`Remote-MTA: dns; ${remote}`]),
    ...(diagnostic === "" ? [] : [`Diagnostic-Code: ${diagnostic}`]),
  ].join("\n");
  return {
    name,
    from: "",
    is: "report",
    says: { action: action.split(" ")[0]?.toLowerCase() ?? "", status: status.split(" ")[0] ?? "", address: ADDRESS },
    raw: mail(
      [
        ...headers,
        DATE,
        "MIME-Version: 1.0",
        `Content-Type: multipart/report; report-type=delivery-status;\n boundary="${boundary}"`,
      ],
      parts(
        boundary,
        ["Content-Type: text/plain; charset=utf-8", words],
        ["Content-Type: message/delivery-status", fields],
        [`Content-Type: ${returned}`, returned === "message/rfc822" ? `${RETURNED}\n\nWords.` : RETURNED],
      ),
    ),
  };
}

const DAEMON = (host: string) => [
  `From: MAILER-DAEMON@${host} (Mail Delivery System)`,
  "To: b-0190f5f0@bounces.example",
];

const POSTFIX = (action: string, status: string, diagnostic: string) =>
  standard(
    `Postfix ${action} ${status}`,
    [...DAEMON("mx.skov.example"), "Subject: Undelivered Mail Returned to Sender", "Auto-Submitted: auto-replied"],
    `The mail could not be handed on.\n\n<${ADDRESS}>: ${diagnostic}`,
    {
      ...{ server: "mx.skov.example", action, status, diagnostic: `smtp; ${diagnostic}` },
      ...{ original: `rfc822;${ADDRESS}`, remote: "inner.skov.example" },
    },
  );

const SENDMAIL = (action: string, status: string, diagnostic: string) =>
  standard(
    `Sendmail ${action} ${status}`,
    [
      "From: Mail Delivery Subsystem <MAILER-DAEMON@sm.skov.example>",
      "Subject: Returned mail: see transcript for details",
      "Auto-Submitted: auto-generated (failure)",
    ],
    "   ----- The following addresses had permanent fatal errors -----",
    { server: "sm.skov.example", action, status, diagnostic: `SMTP; ${diagnostic}`, recipient: `RFC822; ${ADDRESS}` },
    "text/rfc822-headers",
  );

const EXCHANGE = (language: string, subject: string, words: string, status: string) =>
  standard(
    `Exchange ${language} ${status}`,
    [
      "From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@skov.example>",
      `Subject: ${subject}`,
      "Auto-Submitted: auto-replied",
      "X-MS-Exchange-Message-Is-Ndr:",
      "Content-Language: en-US",
    ],
    words,
    {
      ...{ server: "AM0PR01.skov.example", action: "failed", status, recipient: `rfc822;${ADDRESS}` },
      diagnostic: "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    },
  );

const PROVIDER = (name: string, from: string, subject: string, fields: Omit<Fields, "server"> & { server: string }) =>
  standard(
    name,
    [`From: ${from}`, `Subject: ${subject}`, "Auto-Submitted: auto-replied"],
    "It was not delivered.",
    fields,
  );

const refused = { action: "failed", status: "5.1.1", diagnostic: "smtp; 550-5.1.1 No such user" };

export const STANDARD_REPORTS: readonly Sample[] = [
  ...[
    ["failed", "5.1.1", "550 5.1.1 <ane@skov.example>: Recipient address rejected: User unknown"],
    ["failed", "5.2.2", "552 5.2.2 Mailbox full"],
    ["failed", "5.7.1", "554 5.7.1 Message rejected by policy"],
    ["failed", "5.4.4", "Host or domain name not found. Name service error"],
    ["failed", "4.4.7", "delivery temporarily suspended: connect to mx.skov.example: Connection timed out"],
    ["delayed", "4.4.1", "connect to mx.skov.example[192.0.2.1]:25: Connection timed out"],
    ["delayed", "4.2.0", "450 4.2.0 Greylisted, try again"],
    ["delivered", "2.0.0", "250 2.0.0 Ok: queued as 4F2A"],
    ["relayed", "2.0.0", "250 2.0.0 Ok: queued as 4F2B"],
    ["expanded", "2.0.0", "delivered to list members"],
  ].map(([action = "", status = "", words = ""]) => POSTFIX(action, status, words)),
  ...[
    ["failed", "5.1.1", "550 5.1.1 <ane@skov.example>... User unknown"],
    ["failed", "5.1.2", "550 Host unknown"],
    ["failed", "5.3.0", "553 sorry, that domain is not here"],
    ["delayed", "4.4.2", "Deferred: Connection reset by peer"],
  ].map(([action = "", status = "", words = ""]) => SENDMAIL(action, status, words)),
  EXCHANGE("en", "Undeliverable: A change among our sub-processors", "Your message couldn't be delivered.", "5.1.10"),
  EXCHANGE("da", "=?utf-8?B?S2FuIGlra2UgbGV2ZXJlcw==?=: Notice", "Meddelelsen kunne ikke leveres.", "5.1.1"),
  EXCHANGE("sv", "=?utf-8?Q?Kan_inte_levereras?=: Notice", "Meddelandet kunde inte levereras.", "5.7.1"),
  EXCHANGE("de", "Unzustellbar: Notice", "Die Nachricht konnte nicht zugestellt werden.", "5.4.1"),
  standard(
    "Exim with the standard form",
    [
      "X-Failed-Recipients: ane@skov.example",
      "Auto-Submitted: auto-replied",
      "From: Mail Delivery System <Mailer-Daemon@exim.skov.example>",
      "Subject: Mail delivery failed: returning message to sender",
    ],
    "A message that you sent could not be delivered.\n\n  ane@skov.example\n    no such address here",
    { server: "exim.skov.example", action: "failed", status: "5.0.0", diagnostic: "smtp; 550 no such address here" },
  ),
  PROVIDER(
    "Gmail",
    "Mail Delivery Subsystem <mailer-daemon@googlemail.example>",
    "Delivery Status Notification (Failure)",
    {
      server: "googlemail.example",
      remote: "gmail-smtp-in.l.example. (192.0.2.7, the server for the domain skov.example.)",
      ...refused,
    },
  ),
  PROVIDER(
    "Gmail delay",
    "Mail Delivery Subsystem <mailer-daemon@googlemail.example>",
    "Delivery Status Notification (Delay)",
    {
      server: "googlemail.example",
      action: "delayed",
      status: "4.4.1",
      diagnostic: "smtp; The recipient server did not accept our requests to connect.",
    },
  ),
  PROVIDER("Yahoo", "MAILER-DAEMON@yahoo.example", "Failure Notice", {
    server: "sonic.yahoo.example",
    ...refused,
    diagnostic: "smtp; 554 30 Sorry, your message to ane@skov.example cannot be delivered.",
  }),
  PROVIDER("Amazon SES", "MAILER-DAEMON@eu-west-1.amazonses.example", "Delivery Status Notification (Failure)", {
    server: "a6-1.smtp-out.amazonses.example",
    ...refused,
    action: "failed",
  }),
  PROVIDER("Mimecast", "Postmaster <postmaster@eu.mimecast.example>", "[Postmaster] Email Delivery Failure", {
    server: "eu-smtp-delivery-1.mimecast.example",
    ...refused,
  }),
  PROVIDER("Proofpoint", "Mail Delivery Subsystem <MAILER-DAEMON@ppe.example>", "Returned mail: see transcript", {
    server: "mx0a.ppe.example",
    ...refused,
  }),
  PROVIDER(
    "Zimbra",
    "MAILER-DAEMON@zimbra.skov.example (Mail Delivery System)",
    "Undelivered Mail Returned to Sender",
    { server: "zimbra.skov.example", ...refused },
  ),
  PROVIDER("Haraka", "MAILER-DAEMON@haraka.example", "failed delivery", {
    server: "haraka.example",
    ...refused,
    status: "5.0.0",
  }),
  PROVIDER("OpenSMTPD", "Mailer Daemon <MAILER-DAEMON@opensmtpd.example>", "Delivery status notification: error", {
    server: "opensmtpd.example",
    ...refused,
  }),
  PROVIDER("Stalwart", "Mail Delivery Subsystem <MAILER-DAEMON@stalwart.example>", "Failed to deliver message", {
    server: "stalwart.example",
    ...refused,
  }),
  PROVIDER(
    "Lotus Domino",
    "postmaster@domino.skov.example",
    "DELIVERY FAILURE: User ane not listed in Domino Directory",
    { server: "domino.skov.example", ...refused },
  ),
  PROVIDER("GroupWise", "postmaster@groupwise.skov.example", "Message status - undeliverable", {
    server: "gw.skov.example",
    ...refused,
  }),
  PROVIDER("with an action that says more", "MAILER-DAEMON@mx.example", "Undeliverable", {
    server: "mx.example",
    ...refused,
    action: "Failed (undeliverable)",
  }),
  PROVIDER("with a status that says more", "MAILER-DAEMON@mx.example", "Undeliverable", {
    server: "mx.example",
    ...refused,
    status: "5.1.1 (bad destination mailbox address)",
  }),
];

const qmail = (name: string, host: string, words: string): Sample => ({
  ...{ name, from: "", is: "report" as const },
  says: { action: "failed", status: words.includes("5.1.1") ? "5.1.1" : "5.0.0", address: ADDRESS },
  raw: mail(
    [`From: MAILER-DAEMON@${host}`, "To: b-0190f5f0@bounces.example", DATE, "Subject: failure notice"],
    `Hi. This is the qmail-send program at ${host}.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${ADDRESS}>:\n${words}\n\n--- Below this line is a copy of the message.\n\n${RETURNED}\n`,
  ),
});

const exim = (name: string, words: string): Sample => ({
  ...{ name, from: "", is: "report" as const },
  says: { action: "failed", status: words.includes("5.1.1") ? "5.1.1" : "5.0.0", address: ADDRESS },
  raw: mail(
    [
      "X-Failed-Recipients: ane@skov.example",
      "Auto-Submitted: auto-replied",
      "From: Mail Delivery System <Mailer-Daemon@exim.example>",
      DATE,
      "Subject: Mail delivery failed: returning message to sender",
    ],
    `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients.\n\n  ${ADDRESS}\n    ${words}\n\n------ This is a copy of the message, including all the headers. ------\n\n${RETURNED}\n`,
  ),
});

export const OWN_REPORTS: readonly Sample[] = [
  qmail("qmail unknown user", "qmail.skov.example", "Sorry, no mailbox here by that name. (#5.1.1)"),
  qmail(
    "qmail remote",
    "out.skov.example",
    "192.0.2.9 does not like recipient.\nRemote host said: 550 no\nGiving up on 192.0.2.9.",
  ),
  exim("Exim of old", "SMTP error from remote mail server after RCPT TO:<ane@skov.example>:\n    550 5.1.1 unknown"),
  exim("Exim routing", "Unrouteable address"),
  {
    ...{ name: "a server's mail in no form that is known", from: "", is: "report" },
    raw: mail(["From: MAILER-DAEMON@odd.example", DATE, "Subject: Mail status"], "Something became of your mail."),
  },
];

const complaint = (name: string, feedback: string, is: Sample["is"], more: readonly string[]): Sample => ({
  ...{ name, from: "fbl@provider.example", is },
  raw: mail(
    [
      "From: Feedback <fbl@provider.example>",
      DATE,
      "Subject: complaint about mail",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=feedback-report; boundary="=_arf"',
    ],
    parts(
      "=_arf",
      ["Content-Type: text/plain", "This is a report about a mail."],
      [
        "Content-Type: message/feedback-report",
        [`Feedback-Type: ${feedback}`, "User-Agent: Provider/1.0", "Version: 1", ...more].join("\n"),
      ],
      ["Content-Type: message/rfc822", `${RETURNED}\n\nWords.`],
    ),
  ),
});

export const COMPLAINTS: readonly Sample[] = [
  complaint("abuse", "abuse", "complaint", [
    "Original-Mail-From: <b-0190f5f0@bounces.example>",
    "Original-Rcpt-To: <ane@skov.example>",
  ]),
  complaint("abuse without more", "abuse", "complaint", []),
  complaint("fraud", "fraud", "complaint", ["Source-IP: 192.0.2.1"]),
  complaint("opt-out", "opt-out", "complaint", []),
  complaint("a mail that was wanted after all", "not-spam", "auto_reply", []),
  complaint("a forged sender", "auth-failure", "auto_reply", ["Auth-Failure: dkim"]),
];
