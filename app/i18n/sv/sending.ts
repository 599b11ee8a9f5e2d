import type { sending as english } from "../en/sending";
import type { Words } from "../words";

export const sending: Words<typeof english> = {
  title: "Utskick",
  lead: "Vad som skickas nu, vad som väntar på ett nytt försök och om något håller det tillbaka.",
  home: {
    paused: "Massutskick hålls tillbaka sedan {{time}}. Ingen underrättas om ändringar under tiden.",
    tired: "E-postservern kan inte nås sedan {{time}}. Mejlen väntar och behåller sina försök.",
    open: "Se utskicken",
  },
  server: {
    flowing: "E-postservern tar emot mejl.",
    local: "Ingen e-postserver är angiven: mejl hamnar i brevlådan på den här maskinen.",
    elsewhere: "En annan process skickar mejlen; dess logg och dess /readyz säger hur det står till med e-postservern.",
    tired: "E-postservern kan inte nås sedan {{since}}",
    tiredMore:
      "{{failures}} anslutningar i rad har misslyckats. Nästa försök är {{time}}; mejlen behåller sina försök under tiden.",
  },
  pause: {
    title: "Hålla tillbaka",
    none: "Inget hålls tillbaka.",
    since: "Massutskick hålls tillbaka sedan {{time}}",
    byStaff: "{{name}}: {{reason}}",
    byFailures:
      "Varsel stannade av sig själv: av {{finished}} mejl i rad misslyckades {{failed}} slutgiltigt; de avvisades direkt eller kom i retur senare. Se vad servrarna svarade och låt sedan utskicken fortsätta.",
    what: "Underrättelser och andra mejl till många väntar tills någon låter dem fortsätta. Inloggningsmejl, kvitton och bekräftelser hålls aldrig tillbaka. Mejl som redan har tagits, högst hundra, går fortfarande ut. En underrättelse som bevisas senare flyttar kundens frist senare, aldrig tidigare.",
    reason: "Varför hålls de tillbaka?",
    reasonHint: "Står i loggen.",
    reasonMissing: "Skriv varför.",
    submit: "Håll tillbaka massutskick",
    resume: "Låt massutskicken fortsätta",
    earlier: "Tidigare",
    from: "{{from}} till {{until}}, avslutat av {{name}}.",
    nobody: "någon som är borta",
    readOnly: "Utgivare och administratörer får hålla tillbaka mejl.",
  },
  queue: {
    title: "I kön",
    none: "Inget mejl väntar.",
    bulk: "Underrättelser och andra mejl till många",
    prompt: "Inloggningsmejl, kvitton och bekräftelser",
    of: "{{finished}} av {{total}} mejl är färdiga.",
  },
  retry: {
    title: "Försöks igen",
    lead: "Ett mejl som en server skjuter upp försöks igen efter allt längre väntan i nästan fem dygn. Sedan har det misslyckats, och det är för en människa att se.",
    none: "Inget mejl väntar på ett nytt försök.",
    mail: "Mejl",
    next: "Nästa försök",
    attempts: "Försök",
    reply: "Vad servern svarade",
    cut: "Bara de första {{mails}} är räknade.",
    waits: "Hur länge mellan försöken",
    wait: "Väntan, upp till en femtedel kortare eller längre",
    mails: "Mejl där nu",
    after: "Efter försök {{number}}",
    afterLater: "Efter varje senare",
    seconds: "{{number}} sekunder",
    hours: "{{number}} tim",
  },
};
