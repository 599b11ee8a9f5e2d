import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";
import type { Totp } from "~/ports/totp";

const STEP_SECONDS = 30;
const DIGITS = 6;
const SECRET_BYTES = 20;
const FORM = { algorithm: "SHA1", digits: DIGITS, period: STEP_SECONDS } as const;

/** Codes of authenticator apps; nothing here reads the time. */
export function createTotp(): Totp {
  return {
    newSecret: () => base32(randomBytes(SECRET_BYTES)),
    secretOf: base32,
    uri: ({ secret, issuer, account }) =>
      new TOTP({ ...FORM, issuer, label: account, secret: Secret.fromBase32(secret) }).toString(),
    stepOf(secret, code, at) {
      if (!/^\d{6}$/.test(code)) return null;
      const timestamp = Date.parse(at);
      const delta = TOTP.validate({ ...FORM, secret: Secret.fromBase32(secret), token: code, timestamp, window: 1 });
      return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
    },
    square(text) {
      const { size, data } = encode(text, { ecc: "M", border: 4 });
      return { size, path: data.map(darkRuns).join("") };
    },
  };
}

function base32(bytes: Uint8Array): string {
  if (bytes.length < SECRET_BYTES) throw new RangeError(`${bytes.length} bytes are too few for a secret`);
  const { buffer } = Uint8Array.from(bytes.subarray(0, SECRET_BYTES));
  return new Secret({ buffer }).base32;
}

/** One row of modules as a path: each run of dark ones is one bar. */
function darkRuns(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true || row[x - 1] === true) continue;
    const end = row.indexOf(false, x);
    const width = (end === -1 ? row.length : end) - x;
    path += `M${x} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
