export const compare = {
  title: "Version {{from}} compared with version {{to}}",
  kicker: "Comparison",
  from: "From version",
  to: "To version",
  apply: "Compare",
  summary: "{{added}} added, {{removed}} removed, {{replaced}} replaced, {{changed}} changed.",
  same: "The two versions do not differ.",
  noSuch: "There is no such version. Choose two from the list.",
  download: "The comparison as JSON",
} as const;
