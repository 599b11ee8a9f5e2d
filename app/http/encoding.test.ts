import { describe, expect, test } from "vitest";
import { chooseEncoding, isCompressible } from "./encoding";

describe("RFC 9110 §12.5.3: the encoding", () => {
  test.each([
    ["br, gzip", "br"],
    ["gzip, deflate, br;q=0.1", "br"],
    ["GZIP", "gzip"],
    ["gzip;q=0", null],
    ["br;q=0.0, gzip ; q=0.5", "gzip"],
    ["brotli, x-gzip", null],
    ["identity", null],
    ["", null],
  ])("for %j is %s", (header, expected) => {
    expect(chooseEncoding(header)).toBe(expected);
  });
});

test("what is small, compressed already or a stream is sent as it is", () => {
  expect(isCompressible("text/html; charset=utf-8", 5000)).toBe(true);
  expect(isCompressible("application/atom+xml", 5000)).toBe(true);
  expect(isCompressible("application/ld+json", 5000)).toBe(true);
  expect(isCompressible("text/html", 500)).toBe(false);
  expect(isCompressible("font/woff2", 5000)).toBe(false);
  expect(isCompressible("text/event-stream", 5000)).toBe(false);
});
