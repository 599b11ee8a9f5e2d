/**
 * A mail address that its owner knows again and nobody can write to: `a•••@kunde.example`. The number of signs says
 * nothing of the length.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const [first = ""] = address.slice(0, Math.max(at, 0));
  return `${first}•••${at < 0 ? "" : address.slice(at)}`;
}
