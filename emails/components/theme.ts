import type { CSSProperties } from "react";

/** The look of the pages, as far as mail programs follow it. Inline, since many drop style sheets. */
const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const SANS = "Inter, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";
const INK = "#1b2233";
const QUIET = "#565d6d";
const RULE = "#dfdcd4";
const ACCENT = "#1f4674";
const PAPER = "#fdfcf9";

export const style = {
  body: { backgroundColor: PAPER, color: INK, fontFamily: SANS, margin: 0, padding: "24px 12px" },
  sheet: { maxWidth: "600px", margin: "0 auto", width: "100%" },
  brand: { fontFamily: SERIF, fontSize: "18px", fontWeight: 600, margin: "0 0 24px", color: INK },
  kicker: {
    fontSize: "12px",
    fontWeight: 600,
    letterSpacing: "0.06em",
    textTransform: "uppercase",
    color: QUIET,
    margin: "0 0 6px",
  },
  h1: { fontFamily: SERIF, fontSize: "27px", lineHeight: "33px", fontWeight: 600, color: INK, margin: "0 0 16px" },
  h2: { fontFamily: SERIF, fontSize: "20px", lineHeight: "27px", fontWeight: 600, color: INK, margin: "32px 0 8px" },
  h3: { fontFamily: SANS, fontSize: "15px", lineHeight: "23px", fontWeight: 600, color: INK, margin: "20px 0 4px" },
  text: { fontSize: "15px", lineHeight: "23px", color: INK, margin: "0 0 12px" },
  quiet: { fontSize: "13px", lineHeight: "19px", color: QUIET, margin: "0 0 6px" },
  rule: { borderColor: RULE, borderStyle: "solid", borderWidth: "1px 0 0", margin: "28px 0 16px" },
  banner: {
    border: `1px solid ${RULE}`,
    borderLeft: "4px solid #b26a1f",
    fontSize: "13px",
    lineHeight: "19px",
    color: INK,
    padding: "10px 12px",
    margin: "0 0 20px",
  },
  facts: { width: "100%", borderCollapse: "collapse", margin: "12px 0 16px" },
  label: {
    fontSize: "13px",
    lineHeight: "21px",
    color: QUIET,
    fontWeight: 400,
    textAlign: "left",
    verticalAlign: "top",
    padding: "6px 16px 6px 0",
    width: "34%",
    borderTop: `1px solid ${RULE}`,
  },
  fact: {
    fontSize: "15px",
    lineHeight: "21px",
    color: INK,
    verticalAlign: "top",
    padding: "6px 0",
    borderTop: `1px solid ${RULE}`,
  },
  dates: { width: "100%", borderCollapse: "collapse", margin: "16px 0 20px", borderLeft: `4px solid ${ACCENT}` },
  dateLabel: {
    fontSize: "13px",
    lineHeight: "21px",
    color: QUIET,
    fontWeight: 400,
    textAlign: "left",
    verticalAlign: "top",
    padding: "5px 16px 5px 14px",
    width: "34%",
  },
  date: { fontSize: "15px", lineHeight: "21px", color: INK, fontWeight: 600, verticalAlign: "top", padding: "5px 0" },
  before: {
    borderLeft: "4px solid #b4514a",
    padding: "1px 0 1px 12px",
    fontSize: "15px",
    lineHeight: "22px",
    color: INK,
    margin: "0 0 2px",
  },
  after: {
    borderLeft: "4px solid #3f7d57",
    padding: "1px 0 1px 12px",
    fontSize: "15px",
    lineHeight: "22px",
    color: INK,
    margin: "0 0 8px",
  },
  button: {
    backgroundColor: ACCENT,
    color: "#ffffff",
    fontSize: "15px",
    lineHeight: "22px",
    fontWeight: 600,
    textDecoration: "none",
    padding: "11px 20px",
    borderRadius: "6px",
    display: "inline-block",
  },
  link: { color: ACCENT, textDecoration: "underline" },
  address: { fontSize: "13px", lineHeight: "19px", color: QUIET, margin: "10px 0 16px", wordBreak: "break-all" },
} as const satisfies Record<string, CSSProperties>;

/**
 * Where a mail program knows about dark or narrow: the same tones as the pages have there, and facts below their labels.
 * No child selectors, since React writes `>` as an entity.
 */
export const SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .paper td { background-color: #16191f !important; }
  .ink, .ink td { color: #e8e5dc !important; }
  .quiet { color: #a9adb6 !important; }
  .line, .line th, .line td { border-color: #383c45 !important; }
  .dates { border-color: #9dc1ec !important; }
  .button { background-color: #9dc1ec !important; color: #131c2a !important; }
  .link { color: #9dc1ec !important; }
}
@media (max-width: 480px) {
  .fact th, .fact td { display: block !important; width: auto !important; }
  .fact th { padding-bottom: 0 !important; }
  .fact td { border-top: 0 !important; padding-top: 0 !important; }
  .dates td { padding-left: 14px !important; }
}`;
