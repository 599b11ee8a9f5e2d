import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorSummary } from "./error-summary";
import { Choices, DateField, TextField } from "./fields";
import { TranslatorProvider } from "./translator";

const render = (content: ReactNode) =>
  renderToStaticMarkup(<TranslatorProvider locale="en">{content}</TranslatorProvider>);

describe("fields", () => {
  it("tie label, hint and error to the control, and keep what was typed", () => {
    const html = render(
      <TextField name="name" label="Your name" hint="In full." error="Fill in this field." required defaultValue="A" />,
    );
    expect(html).toContain('<label class="text-sm font-medium" for="name">');
    expect(html).toMatch(/<input id="name" name="name" required="" aria-describedby="name-hint name-error"/);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="A"');
    expect(html).toContain("(required)");
  });

  it("ask a day as text, the same in every browser", () => {
    const html = render(<DateField name="day" label="Day" />);
    expect(html).toContain('type="text"');
    expect(html).toContain("\\d{4}-\\d{2}-\\d{2}");
    expect(html).toContain("2026-12-24");
  });

  it("lead from the summary to the first control of the field", () => {
    const html = render(
      <>
        <ErrorSummary errors={[{ id: "scope", label: "What", message: "Choose one of the options." }]} />
        <Choices
          name="scope"
          label="What"
          chosen={[]}
          options={[
            { value: "a", label: "A" },
            { value: "b", label: "B" },
          ]}
        />
      </>,
    );
    expect(html).toContain('href="#scope"');
    expect(html.match(/id="scope"/g)).toHaveLength(1);
    expect(html).toContain("One field needs another look");
  });
});
