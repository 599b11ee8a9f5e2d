import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";
import type { Settings } from "~/config/settings.server";

export type SecurityHeaders = {
  /** For every answer that sets none of its own; no script at all. Names in lower case. */
  common: Readonly<Record<string, string>>;
  /** The content security policy of a page that carries script, all of it marked with `nonce`. */
  scriptPolicy(nonce: string): string;
};

/** Helmet's headers, worked out once: they are the same for every answer. */
export function createSecurityHeaders({ secure }: Pick<Settings, "secure">): SecurityHeaders {
  const common = headersOf(secure);
  const policy = common["content-security-policy"] ?? "";
  return {
    common,
    scriptPolicy: (nonce) =>
      policy
        .replace("script-src 'none'", `script-src 'self' 'nonce-${nonce}'`)
        .replace("connect-src 'none'", "connect-src 'self'"),
  };
}

function headersOf(secure: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'none'"],
        styleSrc: ["'self'"],
        // daisyUI draws its marks as SVG in data: addresses.
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'none'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Links from mails carry a token, so no other site is told the address. With "no-referrer" browsers would send
    // `Origin: null` with our own forms too.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: "deny" },
  });
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  protect(req, res, () => {});
  for (const [name, value] of Object.entries(res.getHeaders())) headers[name] = String(value);
  return headers;
}
