import ts from "typescript";

/** Attributes whose text a person reads or hears. */
const SPOKEN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "content",
  "label",
  "placeholder",
  "summary",
  "title",
]);
/** `<meta content>` is read by machines, but for what `name` says here. */
const LETTERS = /\p{L}/u;

/** A text for people that stands in the markup instead of coming from the catalogs. */
export function literalText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return LETTERS.test(node.text) ? `text in markup: ${node.text.trim()}` : null;
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
    const text = node.expression ? wordsOf(node.expression) : null;
    return text === null ? null : `text in markup: ${text}`;
  }
  if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && !isMachineMeta(node)) {
    const text = node.initializer ? wordsOf(node.initializer) : null;
    return text === null ? null : `text in ${node.name.getText()}: ${text}`;
  }
  return null;
}

/** Inline style is forbidden by the content security policy, and works around a processor's colours. */
export function inlineStyle(node: ts.Node): string | null {
  return ts.isJsxAttribute(node) && node.name.getText() === "style" ? "has a style attribute" : null;
}

/** The words of a literal, also as a branch of a condition; null where there are none. */
function wordsOf(node: ts.Node): string | null {
  if (ts.isJsxExpression(node)) return node.expression ? wordsOf(node.expression) : null;
  if (ts.isParenthesizedExpression(node)) return wordsOf(node.expression);
  if (ts.isConditionalExpression(node)) return wordsOf(node.whenTrue) ?? wordsOf(node.whenFalse);
  if (ts.isBinaryExpression(node) && isAlternative(node.operatorToken.kind))
    return wordsOf(node.right) ?? wordsOf(node.left);
  if (ts.isStringLiteralLike(node)) return LETTERS.test(node.text) ? node.text : null;
  if (ts.isTemplateExpression(node)) {
    const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(" ");
    return LETTERS.test(text) ? text.trim() : null;
  }
  return null;
}

const isAlternative = (kind: ts.SyntaxKind) =>
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.QuestionQuestionToken ||
  kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  kind === ts.SyntaxKind.PlusToken;

function isMachineMeta(node: ts.JsxAttribute): boolean {
  if (node.name.getText() !== "content") return false;
  const name = node.parent.properties.find((other) => ts.isJsxAttribute(other) && other.name.getText() === "name");
  const said = name && ts.isJsxAttribute(name) ? name.initializer?.getText() : undefined;
  return said !== '"description"';
}
