// Draws app/ui/map/coastlines.ts and country-points.ts from Natural Earth (public domain, by way of world-atlas).
// Run by hand when the map should look different: node scripts/draw-map.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import countries from "i18n-iso-countries";

const require = createRequire(import.meta.url);
const atlas = (name) => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), "utf8"));
const rad = Math.PI / 180;

/** Natural Earth projection (Šavrič et al. 2011), polynomial form. */
const naturalEarth = ([lon, lat]) => {
  const p = lat * rad;
  const q = p * p;
  return [
    lon * rad * (0.8707 + q * (-0.131979 + q * (-0.013791 + q * q * q * (0.003971 - 0.001529 * q)))),
    -p * (1.007226 + q * (0.015085 + q * q * (-0.044475 + q * (0.028874 - 0.005916 * q)))),
  ];
};

/** Lambert azimuthal equal-area about 52° N 13° E, as the EU's own statistics maps use it. */
const aroundEurope = ([lon, lat]) => {
  const [l, p, p0] = [(lon - 13) * rad, lat * rad, 52 * rad];
  const k = Math.sqrt(2 / (1 + Math.sin(p0) * Math.sin(p) + Math.cos(p0) * Math.cos(p) * Math.cos(l)));
  return [k * Math.cos(p) * Math.sin(l), -k * (Math.cos(p0) * Math.sin(p) - Math.sin(p0) * Math.cos(p) * Math.cos(l))];
};

/** A projection fitted so that `corners` fill a box 1000 wide; out: whole numbers. */
function frame(project, corners) {
  const points = corners.map(project);
  const [left, right] = [Math.min(...points.map((p) => p[0])), Math.max(...points.map((p) => p[0]))];
  const [top, bottom] = [Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[1]))];
  const scale = 1000 / (right - left);
  const at = (place) => {
    const [x, y] = project(place);
    return [(x - left) * scale, (y - top) * scale];
  };
  return { at, height: Math.round((bottom - top) * scale) };
}

function decode({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

const polygons = (geometry) =>
  geometry.type === "Polygon" ? [geometry.arcs] : geometry.type === "MultiPolygon" ? geometry.arcs : [];

const ringOf = (indices, arcs) =>
  indices.flatMap((i, n) => (i < 0 ? [...arcs[~i]].reverse() : arcs[i]).slice(n === 0 ? 0 : 1));

/** Sutherland–Hodgman against a box in degrees: a far point has no place on the map of Europe. */
function clip(ring, [west, south, east, north]) {
  const cut = (points, inside, cross) =>
    points.flatMap((p, n) => {
      const before = points[(n + points.length - 1) % points.length];
      if (inside(p) === inside(before)) return inside(p) ? [p] : [];
      return inside(p) ? [cross(before, p), p] : [cross(before, p)];
    });
  const atLon = (lon) => (a, b) => [lon, a[1] + ((b[1] - a[1]) * (lon - a[0])) / (b[0] - a[0])];
  const atLat = (lat) => (a, b) => [a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]), lat];
  let out = cut(ring, (p) => p[0] >= west, atLon(west));
  out = cut(out, (p) => p[0] <= east, atLon(east));
  out = cut(out, (p) => p[1] >= south, atLat(south));
  return cut(out, (p) => p[1] <= north, atLat(north));
}

const triangle = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
const area = (ring) =>
  Math.abs(
    ring.reduce((sum, p, n) => sum + p[0] * ring[(n + 1) % ring.length][1] - ring[(n + 1) % ring.length][0] * p[1], 0),
  ) / 2;

/** Visvalingam–Whyatt: the point that changes the line least goes first, until each left one matters by `least`. */
function simplify(line, least) {
  const points = [...line];
  for (;;) {
    let [smallest, at] = [least, -1];
    for (let n = 1; n < points.length - 1; n += 1) {
      const weight = triangle(points[n - 1], points[n], points[n + 1]);
      if (weight < smallest) [smallest, at] = [weight, n];
    }
    if (at === -1) return points;
    points.splice(at, 1);
  }
}

/** Whole numbers, each point as the step from the one before: about a third of absolute coordinates. */
function path(line, closed) {
  const whole = line.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const steps = whole.slice(1).flatMap(([x, y], n) => [x - whole[n][0], y - whole[n][1]].join(" "));
  return `M${whole[0].join(" ")}l${steps.join(" ")}${closed ? "z" : ""}`.replaceAll(" -", "-");
}

/** A ring over the date line, once on each side of the map instead of straight across it. */
function unwrap(ring) {
  let turn = 0;
  const whole = ring.map(([lon, lat], n) => {
    const step = n === 0 ? 0 : lon - ring[n - 1][0];
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [lon + turn, lat];
  });
  const isOver = whole.some(([lon]) => Math.abs(lon) > 180);
  return isOver ? [-360, 0, 360].map((by) => whole.map(([lon, lat]) => [lon + by, lat])) : [whole];
}

function land(topology, { at, box, least, islands }) {
  const arcs = decode(topology);
  return topology.objects.land.geometries
    .flatMap(polygons)
    .flatMap(([outer]) => unwrap(ringOf(outer, arcs)))
    .map((ring) => clip(ring, box).map(at))
    .filter((ring) => ring.length > 3 && area(ring) > islands)
    .map((ring) => path(simplify(ring, least), true))
    .join("");
}

/** Borders are the arcs that two countries share. */
function borders(topology, { at, box, least }) {
  const uses = new Map();
  for (const geometry of topology.objects.countries.geometries)
    for (const ring of polygons(geometry).flat())
      for (const i of ring) uses.set(i < 0 ? ~i : i, (uses.get(i < 0 ? ~i : i) ?? 0) + 1);
  const [west, south, east, north] = box;
  const isInside = ([lon, lat]) => lon > west && lon < east && lat > south && lat < north;
  return decode(topology)
    .filter((arc, i) => uses.get(i) > 1 && arc.every(isInside))
    .map((arc) => path(simplify(arc.map(at), least), false))
    .join("");
}

/** Where a country's dot stands: the middle of its largest part, moved where that falls beside the land people think of. */
const MOVED = {
  NO: [9.5, 61.2],
  SE: [15, 61],
  FI: [26, 62.8],
  HR: [16.2, 45.6],
  GB: [-1.7, 52.8],
  DK: [9.3, 56],
  US: [-98, 39.5],
  CA: [-105, 56],
  CL: [-71, -33],
  VN: [106, 16],
  GI: [-5.35, 36.14],
  SJ: [16, 78.2],
  MT: [14.4, 35.9],
  IT: [12.5, 42.6],
  VA: [12.4, 41.9],
  RU: [45, 56],
  PT: [-8, 39.7],
  GF: [-53, 4],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  YT: [45.1, -12.8],
  XK: [20.9, 42.6],
  GR: [22.3, 39.3],
};

function middles(topology) {
  const arcs = decode(topology);
  const found = topology.objects.countries.geometries.flatMap((geometry) => {
    const code = geometry.id ? countries.numericToAlpha2(geometry.id) : undefined;
    if (!code) return [];
    const rings = polygons(geometry).map(([outer]) => ringOf(outer, arcs));
    const ring = rings.sort((a, b) => area(b) - area(a))[0];
    const turned = ring
      .map((p, n) => [p, ring[(n + 1) % ring.length]])
      .map(([a, b]) => ({ a, b, w: a[0] * b[1] - b[0] * a[1] }));
    const total = turned.reduce((sum, { w }) => sum + w, 0);
    return [[code, [0, 1].map((n) => turned.reduce((sum, { a, b, w }) => sum + (a[n] + b[n]) * w, 0) / (3 * total))]];
  });
  return new Map([...found, ...Object.entries(MOVED)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const world = frame(naturalEarth, [
  [-170, 0],
  [180, 0],
  [0, 78],
  [0, -56],
]);
const europe = frame(aroundEurope, [
  [-24.5, 64],
  [-10.5, 38],
  [38.5, 45],
  [20, 70.6],
  [25, 34.4],
]);
const box = [-45, 28, 62, 76];
const large = atlas("countries-50m");

const points = [...middles(large)].map(([code, place]) => {
  const [x, y] = europe.at(place);
  const isInEurope = place[0] > -30 && place[0] < 50 && x > 15 && x < 985 && y > 15 && y < europe.height - 15;
  const [wx, wy] = world.at(place);
  return `  ${code}: [${Math.round(wx)}, ${Math.round(wy)}${isInEurope ? `, ${Math.round(x)}, ${Math.round(y)}` : ""}],`;
});
const [leftTop, rightBottom] = [world.at([-24.5, 71]), world.at([38.5, 34.4])].map((p) => p.map(Math.round));

const about = "// Natural Earth, public domain; written by scripts/draw-map.mjs.\n";
writeFileSync(
  "app/ui/map/coastlines.ts",
  `${about}
export type Coastline = { width: number; height: number; land: string; borders: string };

export const WORLD: Coastline = {
  width: 1000,
  height: ${world.height},
  land:
    "${land(atlas("land-110m"), { at: world.at, box: [-180, -58, 180, 84], least: 9, islands: 60 })}",
  borders: "",
};

export const EUROPE: Coastline = {
  width: 1000,
  height: ${europe.height},
  land:
    "${land(atlas("land-50m"), { at: europe.at, box, least: 14, islands: 60 })}",
  borders:
    "${borders(large, { at: europe.at, box, least: 14 })}",
};

/** Where the map of Europe lies on the map of the world: left, top, right, bottom. */
export const EUROPE_IN_WORLD = [${[...leftTop, ...rightBottom].join(", ")}] as const;
`,
);
writeFileSync(
  "app/ui/map/country-points.ts",
  `${about}
/** Where a country's dot stands: x and y on the map of the world and, where it lies there, on the map of Europe. */
export const COUNTRY_POINTS: Readonly<Record<string, readonly number[]>> = {
${points.join("\n")}
};
`,
);
