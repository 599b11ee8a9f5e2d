import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { createClientReader, networkOf } from "./client-address";

const PROXIES = [
  { address: "10.0.0.0", bits: 8 },
  { address: "2001:db8:1::", bits: 48 },
];
const readClient = createClientReader(PROXIES);

function from(remoteAddress: string, headers: IncomingHttpHeaders = {}, read = readClient) {
  return read({ socket: { remoteAddress }, headers } as IncomingMessage);
}

describe("the client's address", () => {
  test.each([
    ["nobody between", "198.51.100.7", undefined, "198.51.100.7"],
    ["one proxy", "10.0.0.1", "198.51.100.7", "198.51.100.7"],
    ["two proxies", "10.0.0.1", "198.51.100.7, 10.9.9.9", "198.51.100.7"],
    ["a first address that the client made up", "10.0.0.1", "192.0.2.1, 198.51.100.7, 10.9.9.9", "198.51.100.7"],
    ["a proxy that says nothing", "10.0.0.1", undefined, "10.0.0.1"],
    ["a proxy that says nonsense", "10.0.0.1", "unknown", "10.0.0.1"],
    ["an IPv4 proxy on an IPv6 socket", "::ffff:10.0.0.1", "198.51.100.7", "198.51.100.7"],
    ["an IPv6 proxy", "2001:db8:1::5", "198.51.100.7", "198.51.100.7"],
    ["a stranger who plays proxy", "203.0.113.1", "198.51.100.7", "203.0.113.1"],
  ])("with %s", (_, peer, forwarded, expected) => {
    const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    expect(from(peer, headers).address).toBe(expected);
  });

  test("counts for rate limits by the /64 in IPv6, which one subscriber has, and as it is in IPv4", () => {
    expect(networkOf("2001:db8:0:1:2:3:4:5")).toBe("2001:db8:0:1::/64");
    expect(networkOf("2001:db8::9")).toBe("2001:db8:0:0::/64");
    expect(networkOf("::1")).toBe("0:0:0:0::/64");
    expect(networkOf("198.51.100.7")).toBe("198.51.100.7");
  });
});

test("the scheme is the last proxy's word, and nobody else's", () => {
  expect(from("10.0.0.1", { "x-forwarded-proto": "https, HTTP" }).scheme).toBe("http");
  expect(from("203.0.113.1", { "x-forwarded-proto": "https" })).toMatchObject({ scheme: null, viaProxy: false });
});

test("without configured proxies nobody is one", () => {
  expect(from("127.0.0.1", { "x-forwarded-for": "198.51.100.7" }, createClientReader([])).address).toBe("127.0.0.1");
});
