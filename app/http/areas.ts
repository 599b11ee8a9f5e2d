/** Own spaces of people who have signed in: their pages may carry script and are never kept by anyone. */
export function isPrivate(path: string): boolean {
  return /^\/(staff|portal)(\/|\.data$|$)/.test(path);
}

/** The first word of an address where it names a part of Varsel: says where, but neither who nor with which token. */
export function areaOf(path: string): string {
  const word = path.split("/", 2)[1] ?? "";
  return AREAS.has(word) ? word : "public";
}

const AREAS = new Set([
  "api",
  "dev",
  "language",
  "n",
  "objections",
  "portal",
  "sign-in",
  "sign-out",
  "staff",
  "subscriptions",
  "tools",
  "u",
]);
