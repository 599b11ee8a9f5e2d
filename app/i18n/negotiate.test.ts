import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locales";
import { negotiateLocale } from "./negotiate";

describe("negotiateLocale", () => {
  it("takes the address before the cookie, the cookie before the browser, the browser before the processor", () => {
    const wishes = { query: "sv", cookie: "da", acceptLanguage: "en", fallback: "da" } as const;
    expect(negotiateLocale(wishes)).toBe("sv");
    expect(negotiateLocale({ ...wishes, query: null })).toBe("da");
    expect(negotiateLocale({ ...wishes, query: null, cookie: undefined })).toBe("en");
    expect(negotiateLocale({ fallback: "da" })).toBe("da");
  });

  it.each([
    ["da-DK, en;q=0.8", "da"],
    ["de, sv;q=0.3, en;q=0.7", "en"],
    ["SV-FI", "sv"],
    ["sv;q=0, fr", "da"],
    ["*", "da"],
    ["sv;q=abc", "da"],
    ["", "da"],
  ])("reads Accept-Language %j as %s (RFC 9110 §12.5.4)", (acceptLanguage, expected) => {
    expect(negotiateLocale({ acceptLanguage, fallback: "da" })).toBe(expected);
  });

  it("answers one of our languages whatever it is sent", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (query, cookie, acceptLanguage) => {
        expect(LOCALES).toContain(negotiateLocale({ query, cookie, acceptLanguage, fallback: "en" }));
      }),
    );
  });
});
