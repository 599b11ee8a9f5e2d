import { expect, test } from "vitest";
import { inlineStyle, literalText } from "./markup";
import { codeIn, findings, findingsIn, parse } from "./sources";

const pages = () => codeIn("app").filter((path) => path.endsWith(".tsx"));
const mails = () => codeIn("emails").filter((path) => path.endsWith(".tsx"));

test("every text that a person reads comes from the catalogs, in pages and in mails", () => {
  expect(findingsIn([...pages(), ...mails()], literalText)).toEqual([]);
});

test("no page has inline style", () => {
  expect(findingsIn(pages(), inlineStyle)).toEqual([]);
});

test.each([
  "<p>Hello</p>",
  '<p>{"Hello"}</p>',
  ["<p>{`Hello $", "{name}`}</p>"].join(""),
  '<p>{open ? "Open" : "Closed"}</p>',
  '<p>{name ?? "nobody"}</p>',
  '<input aria-label="Search" />',
  '<img alt={"A map"} />',
  '<meta name="description" content="A list" />',
])("the control: %s is found", (code) => {
  expect(findings(parse("control.tsx", `const x = ${code};`), literalText)).toHaveLength(1);
});

test.each([
  '<p>{t("list.title")}</p>',
  "<p>· {count}</p>",
  '<p>{" "}</p>',
  '<input name="email" className="input" />',
  '<meta name="viewport" content="width=device-width" />',
  '<p className={open ? "open" : "closed"}>{name}</p>',
])("the control: %s is let through", (code) => {
  expect(findings(parse("control.tsx", `const x = ${code};`), literalText)).toEqual([]);
});

test("the control: an inline style is found", () => {
  expect(findings(parse("control.tsx", "const x = <p style={{ color }} />;"), inlineStyle)).toHaveLength(1);
});
