export type Dot = { key: string; x: number; y: number; r: number; text: string };
export type PlacedLabel = { key: string; x: number; y: number; anchor: "start" | "middle" | "end" };

type Box = { left: number; top: number; right: number; bottom: number };

/**
 * A label for each dot, beside, above or below it, so that none covers another label or a dot.
 * What finds no room gets none: the table beside the map says it all. Larger dots choose first.
 */
export function placeLabels(dots: readonly Dot[], { width, height, size }: Area): PlacedLabel[] {
  const taken: Box[] = dots.map(({ x, y, r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }));
  const placed: PlacedLabel[] = [];
  for (const dot of [...dots].sort((a, b) => b.r - a.r)) {
    const found = candidates(dot, size).find(({ box }) => {
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
      return isInside && !taken.some((other) => overlap(box, other));
    });
    if (found === undefined) continue;
    taken.push(found.box);
    placed.push(found.label);
  }
  return placed;
}

export type Area = { width: number; height: number; size: number };

function candidates({ key, x, y, r, text }: Dot, size: number): { label: PlacedLabel; box: Box }[] {
  const width = text.length * size * 0.58;
  const gap = r + size * 0.3;
  const low = y + size * 0.35;
  const spots: PlacedLabel[] = [
    { key, x: x + gap, y: low, anchor: "start" },
    { key, x: x - gap, y: low, anchor: "end" },
    { key, x, y: y - gap, anchor: "middle" },
    { key, x, y: y + gap + size * 0.75, anchor: "middle" },
    { key, x: x + gap * 0.8, y: y - gap * 0.7, anchor: "start" },
    { key, x: x + gap * 0.8, y: low + gap * 0.8, anchor: "start" },
    { key, x: x - gap * 0.8, y: y - gap * 0.7, anchor: "end" },
    { key, x: x - gap * 0.8, y: low + gap * 0.8, anchor: "end" },
  ];
  return spots.map((label) => {
    const left = label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
    return { label, box: { left, top: label.y - size * 0.8, right: left + width, bottom: label.y + size * 0.25 } };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
