import { expect, test } from "vitest";
import { z } from "zod";
import { textOf } from "./sources";
import { isAtLeast } from "./versions";

const Versions = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({ dependencies: Versions, devDependencies: Versions })
  .parse(JSON.parse(textOf("package.json")));
const Locked = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  inBundle: z.boolean().optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), Locked) })
  .parse(JSON.parse(textOf("package-lock.json"))).packages;
const floors = z
  .record(z.string(), z.object({ least: z.array(z.string()).min(1), why: z.string().min(1) }))
  .parse(JSON.parse(textOf("tests/guard/floors.json")));

test("every dependency is pinned to one exact version", () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("the lock holds what the manifest says, each package with its hash and without the place it came from", () => {
  const declared = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(declared.filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([]);
  const installed = Object.entries(lock).filter(([path, { inBundle }]) => path !== "" && !inBundle);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test("no package is below the version that mended a known fault of it", () => {
  const below = Object.entries(floors).flatMap(([name, { least, why }]) =>
    Object.entries(lock)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .filter(([, { version = "0.0.0" }]) => !isAtLeast(version, least))
      .map(([path, { version }]) => `${path} ${version} is below ${least.join(" or ")} (${why})`),
  );
  expect(below).toEqual([]);
});

test("every floor is of a package that is installed", () => {
  const installed = (name: string) => Object.keys(lock).some((path) => path.endsWith(`node_modules/${name}`));
  expect(Object.keys(floors).filter((name) => !installed(name))).toEqual([]);
});

test("the control: versions compare by number, each in its own major line", () => {
  expect(isAtLeast("1.10.0", ["1.9.0"])).toBe(true);
  expect(isAtLeast("1.9.0", ["1.10.0"])).toBe(false);
  expect(isAtLeast("7.4.9", ["6.21.2", "7.5.0"])).toBe(false);
  expect(isAtLeast("6.29.1", ["6.21.2", "7.5.0"])).toBe(true);
  expect(isAtLeast("5.0.0", ["6.21.2"])).toBe(false);
  expect(isAtLeast("8.0.0", ["6.21.2", "7.5.0"])).toBe(true);
});
