import ts from "typescript";

/** What only `db/` may do; `null` where a node does none of it. */
export function databaseUse(node: ts.Node): string | null {
  if (isModuleName(node) && /^drizzle-(orm|kit)/.test(node.text)) return `imports ${node.text}`;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const method = node.expression.name.text;
  const [first] = node.arguments;
  if (method === "transaction") return "calls .transaction(: use store.tx";
  if (method === "for" && first && ts.isStringLiteral(first) && LOCKS.has(first.text))
    return `calls .for("${first.text}")`;
  if (TERMINALS.has(method) && node.arguments.length === 0 && isQuery(node.expression.expression))
    return `ends a query with .${method}()`;
  return null;
}

const LOCKS = new Set(["update", "no key update", "share", "key share"]);
const TERMINALS = new Set(["run", "get", "all"]);
const QUERY_STEPS = new Set([
  "select",
  "selectDistinct",
  "insert",
  "update",
  "delete",
  "from",
  "values",
  "set",
  "where",
  "returning",
  "prepare",
]);

/** Whether the expression is a chain of calls with a step of drizzle's builder in it. */
function isQuery(expression: ts.Expression): boolean {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return false;
  return QUERY_STEPS.has(expression.expression.name.text) || isQuery(expression.expression.expression);
}

function isModuleName(node: ts.Node): node is ts.StringLiteral {
  if (!ts.isStringLiteral(node)) return false;
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  return ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword;
}
