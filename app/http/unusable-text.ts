/**
 * Why a text cannot be taken: NUL is no character of PostgreSQL's text, and a lone surrogate is no Unicode, so
 * neither could be stored, hashed and read back the same on both engines. Null: it can.
 */
export function unusableText(text: string): "text.nul" | "text.lone_surrogate" | null {
  if (text.includes("\0")) return "text.nul";
  return /\p{Surrogate}/u.test(text) ? "text.lone_surrogate" : null;
}
