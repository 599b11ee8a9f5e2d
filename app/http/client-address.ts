import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import type { Settings } from "~/config/settings.server";

/** Who is at the other end, as far as it can be believed. */
export type Client = {
  /** The nearest address that is not one of our proxies. */
  address: string;
  /** The request came through a configured proxy, whose word on host and scheme counts. */
  viaProxy: boolean;
  /** What a configured proxy says the person used; null where none says so. */
  scheme: string | null;
};

/** Reads X-Forwarded-* where the sender is a configured proxy, and nowhere else. */
export function createClientReader(proxies: Settings["trustedProxies"]): (req: IncomingMessage) => Client {
  const trusted = new BlockList();
  for (const { address, bits } of proxies) trusted.addSubnet(address, bits, isIPv6(address) ? "ipv6" : "ipv4");
  if (proxies.length === 0)
    return ({ socket }) => ({ address: plain(socket.remoteAddress ?? ""), viaProxy: false, scheme: null });
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");

  return (req) => {
    const peer = plain(req.socket.remoteAddress ?? "");
    if (!isTrusted(peer)) return { address: peer, viaProxy: false, scheme: null };
    // Each proxy adds the address it saw at the end, so the list is read backwards until it leaves our own.
    const hops = [...listOf(req.headers["x-forwarded-for"]).map(plain), peer];
    let address = peer;
    while (hops.length > 0) {
      const hop = hops.pop() ?? "";
      if (isIP(hop) === 0) break;
      address = hop;
      if (!isTrusted(hop)) break;
    }
    const scheme = listOf(req.headers["x-forwarded-proto"]).at(-1) ?? null;
    return { address, viaProxy: true, scheme };
  };
}

/** What rate limits count by: an IPv4 address, or the /64 that one IPv6 subscriber gets. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** An IPv4 peer of an IPv6 socket is written `::ffff:192.0.2.1`. */
function plain(address: string): string {
  return address.startsWith("::ffff:") && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

function listOf(header: string | string[] | undefined): string[] {
  return String(header ?? "")
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");
}
