import { readFile } from "node:fs/promises";
import { isLoopback } from "~/config/fields";

/** The mail server as nodemailer is told of it. */
export type SmtpOptions = {
  host: string;
  port?: number;
  secure: boolean;
  requireTLS: boolean;
  ignoreTLS: boolean;
  auth?: { user: string; pass: string };
  tls: { rejectUnauthorized: true; minVersion: "TLSv1.2"; ca?: string };
};

/**
 * Reads an `smtp://` or `smtps://` address. Mail that leaves this machine goes over TLS with a certificate that is checked
 * for host, time and issuer (RFC 3207, RFC 7817), or not at all: nothing in the address or the environment turns that off,
 * which is why nodemailer is not given the address itself. On loopback TLS is used where an authority is named.
 * In: `ca`: the certificates, PEM, of a private authority that alone is believed; null: those that Node believes.
 */
export function smtpOptions(url: string, ca: string | null): SmtpOptions {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const isPlain = !secure && isLoopback(hostname) && ca === null;
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    ...(port === "" ? {} : { port: Number(port) }),
    secure,
    requireTLS: !secure && !isPlain,
    ignoreTLS: isPlain,
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    tls: { rejectUnauthorized: true, minVersion: "TLSv1.2", ...(ca === null ? {} : { ca }) },
  };
}

/** Throws where the file cannot be read or holds no certificate: the check would then fail for every mail. */
export async function readAuthority(file: string): Promise<string> {
  const pem = await readFile(file, "utf8").catch(() => "");
  if (!pem.includes("-----BEGIN CERTIFICATE-----")) throw new Error(`SMTP_CA_FILE holds no certificate (${file})`);
  return pem;
}
