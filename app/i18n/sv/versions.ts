import type { versions as english } from "../en/versions";
import type { Words } from "../words";

export const versions: Words<typeof english> = {
  title: "Historik",
  lead: "Varje version av listan, de senaste först. Var och en står som den publicerades.",
  kicker: "Version {{version}} av {{processor}}",
  versionTitle: "Listan, version {{version}}",
  current: "gällande",
  superseded: "Ersatt av version {{version}} den {{day}}.",
  column: { version: "Version", from: "Gäller från", changes: "Vad som ändrades", entries: "Poster" },
  changes: "{{added}} tillagda, {{removed}} borttagna, {{replaced}} utbytta, {{changed}} ändrade",
  first: "Första versionen",
  backfilled: "Införd senare från ett daterat dokument; ingen underrättelse skickades om den härifrån.",
  compareWithPrevious: "Jämför med version {{version}}",
  compareTitle: "Jämför två versioner",
  empty: "Ingen version har publicerats ännu.",
};
