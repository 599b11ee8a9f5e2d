const LINE_MAX = 76;
const HEX = Buffer.from("0123456789ABCDEF", "latin1");
const [TAB, LF, CR, SPACE, DOT, EQUALS, TILDE] = [9, 10, 13, 32, 46, 61, 126];

declare const quotedPrintableBrand: unique symbol;
/** A body or a piece of one, ready for the wire; made by this file alone. */
export type QuotedPrintable = string & { readonly [quotedPrintableBrand]: true };

/**
 * UTF-8 text as quoted-printable (RFC 2045, 6.7): lines of at most 76 characters that end in CRLF, the last one too. None
 * begins with a dot, which SMTP would double on the way (RFC 5321, 4.5.2): nodemailer copies a mail for each that does.
 */
export function quotedPrintable(text: string): QuotedPrintable {
  return encode(text, false);
}

/**
 * A piece of a text that goes on: begins at the start of a line and ends in a soft break or a line end, so that pieces
 * encoded one by one are, in a row, the whole.
 */
export function quotedPiece(text: string): QuotedPrintable {
  return PLAIN_LINE.test(text) ? (`${text}=\r\n` as QuotedPrintable) : encode(text, true);
}

/** Most values are a short name or address, which only need the break. */
const PLAIN_LINE = /^(?!\.)[ !-<>-~]{1,75}$/;

function encode(text: string, goesOn: boolean): QuotedPrintable {
  const input = Buffer.from(text, "utf8");
  // Three bytes for one at worst, and a soft break after each 73 of those.
  const output = Buffer.allocUnsafe(Math.ceil(input.length * 3.2) + 8);
  let length = 0;
  let column = 0;
  const endLine = () => {
    output[length++] = CR;
    output[length++] = LF;
    column = 0;
  };
  for (let at = 0; at < input.length; at += 1) {
    const byte = input[at] ?? 0;
    if (byte === LF || (byte === CR && input[at + 1] === LF)) {
      if (byte === CR) at += 1;
      endLine();
      continue;
    }
    const next = input[at + 1];
    const isLast = next === LF || next === CR || (next === undefined && !goesOn);
    const isPlain = isPrintable(byte) || ((byte === SPACE || byte === TAB) && !isLast);
    const width = isPlain ? 1 : 3;
    if (column + width > LINE_MAX - (isLast ? 0 : 1)) {
      output[length++] = EQUALS;
      endLine();
    }
    if (isPlain && !(byte === DOT && column === 0)) {
      output[length++] = byte;
      column += 1;
      continue;
    }
    output[length++] = EQUALS;
    output[length++] = HEX[byte >> 4] ?? 0;
    output[length++] = HEX[byte & 15] ?? 0;
    column += 3;
  }
  if (column > 0 && goesOn) output[length++] = EQUALS;
  if (column > 0) endLine();
  return output.toString("latin1", 0, length) as QuotedPrintable;
}

function isPrintable(byte: number): boolean {
  return byte > SPACE && byte <= TILDE && byte !== EQUALS;
}
