import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldSpelling } from "./fold";

describe("the key by which names are compared", () => {
  it.each([
    ["Inventio.IT A/S", "inventio it a s"],
    ["  Ærø  Bæk-Øst ", "aero baek ost"],
    ["Œuvre Straße", "oeuvre strasse"],
    ["Đorđe", "dorde"],
    ["Sigurðardóttir Þór", "sigurdardottir thor"],
    ["Łódź", "lodz"],
    ["kapı", "kapi"],
    ["İstanbul", "istanbul"],
    ["Ｆｕｌｌ　ｗｉｄｔｈ", "full width"],
    ["24SevenOffice", "24sevenoffice"],
    ["…!?", ""],
  ])("of %j is %j", (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it("is its own key, and has neither capitals, marks nor white space at its ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = fold(text);
        expect(fold(key)).toBe(key);
        expect(key).not.toMatch(/^\s|\s$|\s\s|\p{M}/u);
      }),
    );
  });

  it("is one for a letter and its mark, written as one sign or as several", () => {
    expect(fold("Malmö")).toBe(fold("Malmo\u0308"));
    expect(fold("ệ")).toBe("e");
  });
});

describe("the key of a spelling", () => {
  it("passes over case, marks and white space, and keeps punctuation", () => {
    expect(foldSpelling(" Kunde- \t og\nSalgsdata ")).toBe("kunde-ogsalgsdata");
    expect(foldSpelling("Café")).toBe(foldSpelling("CAFE"));
    expect(foldSpelling("a/s")).not.toBe(foldSpelling("as"));
  });
});
