import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChangeTimeLine } from "./change-time-line";
import { layTimeLine, type TimePoint, textWidth } from "./time-line-layout";
import { TranslatorProvider } from "./translator";

const render = (now: string, firstDay = "2026-12-24") =>
  renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <ChangeTimeLine
        noticedAt="2026-11-23T09:02:00.000Z"
        windowEnd="2026-12-23T23:00:00.000Z"
        firstDay={firstDay}
        zone="Europe/Copenhagen"
        now={now}
      />
    </TranslatorProvider>,
  );
const wordsOf = (html: string) =>
  [...html.matchAll(/<li[^>]*>.*?<span[^>]*>([^<]*)<.*?<\/li>/g)].map(([, word]) => word);

describe("ChangeTimeLine", () => {
  it("states the facts as text in order, the deadline before the first use that follows it at once", () => {
    const html = render("2026-12-05T11:00:00.000Z");
    expect(wordsOf(html)).toEqual(["Notice given", "today · day 12 of 30", "Last moment to object", "First use"]);
    expect(html).toContain("Wed 23 Dec 2026 23:59 (Copenhagen)");
    expect(html).toContain("Thu 24 Dec 2026");
  });

  it("leaves today out before and after the window", () => {
    expect(wordsOf(render("2026-12-24T11:00:00.000Z"))).toEqual(["Notice given", "Last moment to object", "First use"]);
  });

  it("draws without inline style", () => {
    expect(render("2026-12-05T11:00:00.000Z")).not.toContain(" style=");
  });
});

describe("layTimeLine", () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 4 });
  const point = (day: number, n: number): TimePoint => ({
    key: String(n),
    at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
    label: "Last moment",
    detail: "Wed 23 Dec 2026, 23:59",
    mark: "future",
  });

  it("keeps marks in order and apart, and labels beside one another inside the picture", () => {
    fc.assert(
      fc.property(days, (chosen) => {
        const points = chosen.sort((a, b) => a - b).map(point);
        const { drawn } = layTimeLine(points);
        const width = textWidth("Wed 23 Dec 2026, 23:59");
        drawn.forEach(({ x, left }, n) => {
          const before = drawn[n - 1];
          expect(x).toBeGreaterThan(before?.x ?? 0);
          expect(left).toBeGreaterThanOrEqual(before ? before.left + width : 0);
          expect(left + width).toBeLessThanOrEqual(861);
        });
      }),
    );
  });
});
