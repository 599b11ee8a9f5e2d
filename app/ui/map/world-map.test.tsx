import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { isInEea } from "~/domain/geography/eea";
import { blankEntry } from "~/domain/register/entry";
import { entryView } from "../entry-view";
import { TranslatorProvider } from "../translator";
import { EUROPE, WORLD } from "./coastlines";
import { countPlaces } from "./count-places";
import { COUNTRY_POINTS } from "./country-points";
import { placeLabels } from "./place-labels";
import { WorldMap } from "./world-map";

const day = "2026-12-05";
const entry = (id: string, countries: (string | null)[]) =>
  entryView(
    {
      ...blankEntry(id, id),
      locations: countries.map((country) => ({ role: "storage", country, region: null, address: null })),
    },
    day,
  );
const counts = countPlaces([entry("1", ["DK"]), entry("2", ["DE", "IE"]), entry("3", ["US"]), entry("4", [null])], day);

describe("WorldMap", () => {
  const html = renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <WorldMap counts={counts} />
    </TranslatorProvider>,
  );

  it("has every figure as text beside the picture", () => {
    const cells = [...html.matchAll(/<th scope="row"[^>]*>([^<]*)<\/th><td[^>]*>(\d+)</g)].map(([, ...cell]) => cell);
    expect(cells).toEqual([
      ["Germany", "1"],
      ["Denmark", "1"],
      ["Ireland", "1"],
      ["United States", "1"],
      ["Country not stated", "1"],
    ]);
    expect(html).toContain("2 inside the EEA, 1 outside, 1 without a country.");
  });

  it("says inside and outside by shape and by word", () => {
    expect(html.match(/<circle/g)).toHaveLength(3);
    expect(html).toContain("▲ outside the EEA");
    expect(html).not.toContain(" style=");
  });
});

describe("the drawn map", () => {
  it("has a place on the map of Europe for every state of the EEA", () => {
    const codes = Object.keys(COUNTRY_POINTS).filter((code) => isInEea(code, day));
    expect(codes.length).toBeGreaterThanOrEqual(30);
    // French territory overseas is in the Union and not on the map of Europe.
    const overseas = ["GF", "GP", "MF", "MQ", "RE", "YT"];
    expect(codes.filter((code) => COUNTRY_POINTS[code]?.length !== 4 && !overseas.includes(code))).toEqual([]);
  });

  it("stays light enough to be part of a page", () => {
    expect(WORLD.land.length + EUROPE.land.length + EUROPE.borders.length).toBeLessThan(20_000);
  });

  it("labels never cover one another or a dot, whatever the dots", () => {
    const dots = fc.array(fc.record({ x: fc.integer({ min: 20, max: 980 }), y: fc.integer({ min: 20, max: 980 }) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(dots, (places) => {
        const all = places.map(({ x, y }, n) => ({ key: String(n), x, y, r: 20, text: "Denmark 5" }));
        const boxes = placeLabels(all, { width: 1000, height: 1000, size: 40 }).map(({ x, y, anchor }) => {
          const width = 9 * 40 * 0.58;
          const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
          return { left, right: left + width, top: y - 32, bottom: y + 10 };
        });
        const apart = (a: (typeof boxes)[0], b: (typeof boxes)[0]) =>
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        for (const [n, a] of boxes.entries()) for (const b of boxes.slice(n + 1)) expect(apart(a, b)).toBe(true);
      }),
    );
  });
});
