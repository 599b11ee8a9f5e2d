export const moved = {
  title: "Why the deadline is later",
  told: "Told in the notice",
  now: "Your deadline now",
  acceptance:
    "The notice was {{accepted}} on {{at}}, a later day than reckoned with. The deadline is therefore {{until}} instead of {{before}}.",
  act: "That the notice reached you was proven on {{at}}, a later day than reckoned with. The deadline is therefore {{until}} instead of {{before}}.",
  outage:
    "On the last day the service could not be reached, from {{start}} to {{end}}. The deadline is therefore {{until}} instead of {{before}}.",
  outageLasts:
    "On the last day the service could not be reached, from {{start}} on. The deadline is therefore {{until}} instead of {{before}}.",
  reason: "What was noted of it: {{reason}}",
  serverSaid: "accepted by {{server}} with “{{reply}}”",
  server: "accepted by {{server}}",
  someServerSaid: "accepted by your mail server with “{{reply}}”",
  someServer: "accepted by your mail server",
} as const;
