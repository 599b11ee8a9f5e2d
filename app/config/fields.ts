import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { toInstant } from "~/domain/time";
import { readDkimKeys } from "./dkim-keys";

/** A sender's name and address, kept apart so that no text is ever parsed as a mail header. */
export type Sender = { name: string; address: string };
/** One address, or a network with the number of its leading bits. */
export type Network = { address: string; bits: number };

/** How each kind of setting reads. Every message ends the sentence "NAME …". */
export const fields = {
  publicUrl: (production: boolean) =>
    z.string().transform((text, context) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      if (!url || !/^https?:$/.test(url.protocol)) return refuse(context, "is not an http or https address");
      if (url.pathname !== "/" || url.search || url.hash || url.username || url.password)
        return refuse(context, "must be scheme, host and port only: Varsel lives at the root of its host");
      if (production && url.protocol === "http:" && !isLoopback(url.hostname))
        return refuse(context, "must be https in production (http only on loopback)");
      return url.origin;
    }),
  port: z.string().transform((text, context) => {
    const port = Number(text);
    return /^\d{1,5}$/.test(text) && port <= 65535 ? port : refuse(context, "is not a port number (0 to 65535)");
  }),
  host: z
    .string()
    .refine((text) => isIP(text) !== 0 || HOST_NAME.test(text), { error: "is not an address or host name" }),
  database: z.string().transform((text, context) => {
    if (/^file:[^?#]+$/.test(text)) return { engine: "sqlite" as const, file: resolve(text.slice("file:".length)) };
    if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return { engine: "pg" as const, url: text };
    return refuse(context, "is neither file:PATH nor postgres://USER@HOST/NAME");
  }),
  folder: z.string().transform((text) => resolve(text)),
  /** Nothing after host and port: what some programs take there would turn off the check of the server's certificate. */
  smtpUrl: z.string().refine(
    (text) => {
      if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return false;
      const { hostname, pathname, search, hash } = new URL(text);
      return hostname !== "" && (pathname === "" || pathname === "/") && search === "" && hash === "";
    },
    { error: "is not an smtp:// or smtps:// address of USER:PASSWORD@HOST:PORT only" },
  ),
  dkimKeys: z.string().transform((text, context) => {
    const read = readDkimKeys(text);
    return read.ok ? read.keys : refuse(context, read.problem);
  }),
  bound: z.string().transform((text, context) => {
    const number = Number(text);
    return /^\d{1,6}$/.test(text) && number > 0 ? number : refuse(context, "is not a whole number above 0");
  }),
  nameServer: z
    .string()
    .refine(
      (text) => isIP(text) !== 0 || (/^\d+(\.\d+){3}:\d{1,5}$/.test(text) && isIP(text.split(":")[0] ?? "") === 4),
      {
        error: "is not an IP address, with or without :PORT after it",
      },
    ),
  sender: z.string().transform((text, context) => {
    const parts = /^\s*(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))\s*$/u.exec(text);
    const address = parts?.[2] ?? parts?.[3] ?? "";
    if (!ADDRESS.test(address)) return refuse(context, "is not an e-mail address, with or without a name before it");
    return { name: parts?.[1]?.trim() || "Varsel", address };
  }),
  /** Issuer identifier of an OpenID provider (OpenID Connect Discovery 1.0, 3): what its tokens say, to the letter. */
  issuer: z.string().refine(
    (text) => {
      if (!URL.canParse(text)) return false;
      const { protocol, hostname, search, hash, username, password } = new URL(text);
      if (search || hash || username || password) return false;
      return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
    },
    { error: "is not an https address (http only on loopback)" },
  ),
  domain: z
    .string()
    .transform((text) => text.toLowerCase())
    .refine((text) => HOST_NAME.test(text) && isIP(text) === 0, { error: "is not a domain name" }),
  proxies: z.string().transform((text, context) => {
    const read = text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => toNetwork(part) ?? part);
    const wrong = read.filter((part) => typeof part === "string");
    if (wrong.length > 0) return refuse(context, `holds what is no IP address or network: ${wrong.join(", ")}`);
    return read.filter((part) => typeof part !== "string");
  }),
  mode: z.enum(["all", "web", "worker"], { error: "is not one of all, web, worker" }),
  instant: z.string().transform((text, context) => {
    try {
      return toInstant(text);
    } catch {
      return refuse(context, "is not an instant with its offset");
    }
  }),
  noInstant: z.string().transform((_, context): string => refuse(context, "is refused in production: unset it")),
  logLevel: z.enum(["debug", "info", "warn", "error", "silent"], {
    error: "is not one of debug, info, warn, error, silent",
  }),
};

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;
/** Deliberately plain: one @, a local part without space or quote, a domain of letters, digits, dots and hyphens. */
const ADDRESS = /^[^\s@"<>,;:]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

/** Whether the host part of an address is this machine. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function toNetwork(text: string): Network | null {
  const [address = "", bits, more] = text.split("/");
  const width = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (width === 0 || more !== undefined) return null;
  if (bits === undefined) return { address, bits: width };
  return /^\d{1,3}$/.test(bits) && Number(bits) <= width ? { address, bits: Number(bits) } : null;
}
