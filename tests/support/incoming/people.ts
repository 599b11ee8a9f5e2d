import { DATE, mail, parts, type Sample } from "./mail";

const ANE = "From: Ane Skov <ane@skov.example>";
const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

const away = (
  name: string,
  subject: string,
  headers: readonly string[],
  text: string,
  from: string | null = "",
): Sample => ({
  ...{ name, from, is: "auto_reply" },
  raw: mail([ANE, DATE, `Subject: ${encoded(subject)}`, "Content-Type: text/plain; charset=utf-8", ...headers], text),
});

const OUTLOOK = [
  "Auto-Submitted: auto-generated",
  "X-Auto-Response-Suppress: All",
  "X-MS-Exchange-Inbox-Rules-Loop: ane@skov.example",
];
const GMAIL = ["Auto-Submitted: auto-replied", "X-Autoreply: yes", "Precedence: bulk"];
const VACATION = ["Precedence: junk", "Auto-Submitted: auto-replied (vacation)"];
const SIEVE = ["Auto-Submitted: auto-replied (vacation)", "X-Sieve: Pigeonhole Sieve"];

/** [subject, text] as people in four languages write them; some speak of objecting, which makes them no objection. */
const WORDS: readonly (readonly [language: string, subject: string, text: string])[] = [
  [
    "da",
    "Autosvar: Ændring",
    "Jeg holder ferie til og med den 4. januar. Haster det, så skriv til kontor@skov.example.",
  ],
  ["da", "Automatisk svar: Ændring", "Tak for din mail. Jeg er på barsel og læser ikke mail."],
  ["da", "Ikke til stede: Ændring", "Jeg er til møde hele dagen og har indsigelse mod at blive forstyrret."],
  ["da", "På ferie", "Jeg er tilbage mandag."],
  ["sv", "Autosvar: Ändring", "Jag är på semester till den 11 januari."],
  ["sv", "Automatiskt svar: Ändring", "Jag är tjänstledig. Vid invändningar kontakta jurist@skov.example."],
  ["sv", "Frånvaro", "Jag är inte på kontoret i dag."],
  ["en", "Automatic reply: A change", "I am out of the office until 4 January with no access to mail."],
  ["en", "Out of Office: A change", "I object to nothing before Monday; I am on leave."],
  ["en", "Auto: A change", "Thank you for your message. I will be back on Monday."],
  ["de", "Automatische Antwort: Änderung", "Ich bin bis zum 4. Januar nicht im Büro."],
  ["de", "Abwesenheitsnotiz: Änderung", "Vielen Dank für Ihre Nachricht. Ich bin im Urlaub."],
];

export const AWAY: readonly Sample[] = [
  ...WORDS.flatMap(([language, subject, text], at) => [
    away(`Outlook ${language} ${at}`, subject, OUTLOOK, text),
    away(`Gmail ${language} ${at}`, subject, GMAIL, text, "ane@skov.example"),
    away(`vacation ${language} ${at}`, subject, VACATION, text),
    away(`Sieve ${language} ${at}`, subject, SIEVE, text),
  ]),
  away("Outlook with a sender", "Automatic reply: A change", OUTLOOK, "I am away.", "ane@skov.example"),
  away("Exchange that hides the sender", "Autosvar: Ændring", ["X-Auto-Response-Suppress: All"], "Jeg er væk.", ""),
  away("known by nothing but subject and nobody as sender", "Abwesenheit", [], "Ich bin nicht da.", ""),
  away(
    "cPanel",
    "Re: A change",
    ["X-Autorespond: A change", "Precedence: auto_reply"],
    "We got it.",
    "info@skov.example",
  ),
  away("Zarafa", "Away", ["X-Mail-Autoreply: 1"], "I am away.", "ane@skov.example"),
  away("handed in without an envelope", "Ferie", ["Return-Path: <>"], "Jeg er på ferie.", null),
  {
    ...{ name: "a receipt for reading", from: "", is: "auto_reply" },
    raw: mail(
      [
        ANE,
        DATE,
        "Subject: Read: A change",
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="=_mdn"',
      ],
      parts(
        "=_mdn",
        ["Content-Type: text/plain", "Your mail was displayed."],
        ["Content-Type: message/disposition-notification", "Disposition: manual-action/MDN-sent-manually; displayed"],
      ),
    ),
  },
];

const person = (
  name: string,
  subject: string,
  text: string,
  headers: readonly string[] = [],
  from: string | null = "ane@skov.example",
): Sample => ({
  ...{ name, from, is: "reply" },
  raw: mail([ANE, DATE, `Subject: ${encoded(subject)}`, "Content-Type: text/plain; charset=utf-8", ...headers], text),
});

export const PEOPLE: readonly Sample[] = [
  person("an objection in Danish", "SV: Ændring", "Vi gør indsigelse mod, at Postvogn bliver brugt."),
  person("an objection in Swedish", "SV: Ändring", "Vi invänder mot bytet."),
  person("an objection in German", "AW: Änderung", "Wir erheben Einspruch gegen den Wechsel."),
  person("an objection in English", "Re: A change", "We object to Postvogn."),
  person("a question", "Re: A change", "Where will the backups be?"),
  person("one word", "Re: A change", "No."),
  person("no subject", "", "Vi er uenige."),
  person("from a telephone", "Re: A change", "Object.\n\nSent from my phone", ["X-Mailer: iPhone Mail (20A362)"]),
  person("on behalf of a list", "Re: A change", "We object.", ["Precedence: list", "List-Id: <legal.skov.example>"]),
  person(
    "through a help desk that marks everything",
    "Re: A change [#4711]",
    "We object to this change.",
    ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"],
    "support@skov.example",
  ),
  person("with Auto-Submitted: no", "Automatic reply: A change", "I did answer myself: we object.", [
    "Auto-Submitted: no",
  ]),
  person("titled by hand like an absence", "Ferie", "Vi er på ferie, men gør indsigelse.", []),
  person("titled by hand as out of office", "Out of office", "I object, from my holiday.", []),
  person("redirected by a rule, so from nobody", "Re: A change", "We object to Postvogn.", [], ""),
  person("asking for no automatic answers", "Re: A change", "We object.", ["X-Auto-Response-Suppress: OOF"]),
  person("with bulk as precedence", "Re: A change", "We object.", ["Precedence: bulk"]),
  person(
    "from somebody else than was asked",
    "FW: A change",
    "I am the DPO here; we object.",
    [],
    "dpo@elsewhere.example",
  ),
  person("handed in without an envelope", "SV: Ændring", "Vi gør indsigelse.", [], null),
  person(
    "about a bounce",
    "Undelivered Mail Returned to Sender",
    "Your earlier mail bounced, we got it from a colleague. We object.",
  ),
  person(
    "from a person called Postmaster",
    "Re: A change",
    "We object.",
    ["Reply-To: postmaster@skov.example"],
    "postmaster@skov.example",
  ),
  {
    ...{ name: "an answer with a report attached", from: "ane@skov.example", is: "reply" },
    raw: mail(
      [ANE, DATE, "Subject: Fwd: Undelivered", 'Content-Type: multipart/mixed; boundary="=_fw"'],
      parts(
        "=_fw",
        ["Content-Type: text/plain", "This came back when I answered. We object."],
        [
          "Content-Type: message/delivery-status",
          "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ane@skov.example\nAction: failed\nStatus: 5.1.1",
        ],
      ),
    ),
  },
  {
    ...{ name: "a page without a text", from: "ane@skov.example", is: "reply" },
    raw: mail(
      [ANE, DATE, "Subject: Re: A change", "Content-Type: text/html; charset=utf-8"],
      "<p>Vi g&oslash;r <b>indsigelse</b>.</p>",
    ),
  },
  { name: "nothing at all", from: "ane@skov.example", is: "reply", raw: "" },
  { name: "bytes that are no mail", from: "ane@skov.example", is: "reply", raw: "\u0001\u0002 no header\r\n" },
];
