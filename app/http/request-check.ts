import { isPrivate } from "./areas";
import type { Client } from "./client-address";
import type { ErrorCode } from "./error-table";
import { checkOrigin } from "./origin-check";
import { remember } from "./remember";
import { splitUrl } from "./split-url";

/** The parts of a request that decide whether it is let in. */
export type Arrival = {
  method: string;
  url: string;
  path: string;
  host: string | undefined;
  secFetchSite: string | undefined;
  origin: string | undefined;
  client: Pick<Client, "viaProxy" | "scheme">;
};

export type Admission =
  | { ok: true; withoutCookies: boolean }
  | { ok: false; code: ErrorCode }
  /** The same address over https. */
  | { ok: false; code: "connection.insecure"; location: string };

export const METHODS = ["GET", "HEAD", "POST"];

/** In the order in which a refusal tells least: form of the address, host, connection, method, origin. */
export function admit(arrival: Arrival, publicUrl: string): Admission {
  const { method, url, host, client } = arrival;
  const fault = faultOfAddress(url);
  if (fault === "request.malformed") return { ok: false, code: fault };
  if (!client.viaProxy && !isOwnHost(host, publicUrl)) return { ok: false, code: "host.unknown" };
  if (client.scheme === "http" && publicUrl.startsWith("https:")) {
    const code = "connection.insecure";
    return method === "GET" || method === "HEAD" ? { ok: false, code, location: publicUrl + url } : { ok: false, code };
  }
  if (!METHODS.includes(method)) return { ok: false, code: "method.refused" };
  if (fault) return { ok: false, code: fault };
  return checkOrigin(arrival, publicUrl);
}

/** Empty where there is nothing to object to. */
const faultOfAddress = remember((url): ErrorCode | "" => {
  const { path, query } = splitUrl(url);
  if (!isWellFormed(url, path)) return "request.malformed";
  // Remix answers these beside the page they belong to; pages without script never ask for them.
  if (new URLSearchParams(query).has("_data")) return "data.refused";
  return path.endsWith(".data") && !isPrivate(path) ? "page.not_found" : "";
});

/** Origin-form only (RFC 9112 §3.2.1), short, decodable, and not to be read as another host's address. */
function isWellFormed(url: string, path: string): boolean {
  if (url.length > 4096 || !url.startsWith("/") || url.startsWith("//") || /[\\\0-\x20\x7f]|%00/.test(url))
    return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The configured host, or this machine by one of its own names; another name would be DNS rebinding. */
function isOwnHost(host: string | undefined, publicUrl: string): boolean {
  return host !== undefined && (publicUrl.endsWith(`//${host}`) || isLoopback(host) || isSame(host, publicUrl));
}

const isLoopback = remember((host) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host));

/** Host names know no capitals. */
function isSame(host: string, publicUrl: string): boolean {
  return publicUrl.endsWith(`//${host.toLowerCase()}`);
}
