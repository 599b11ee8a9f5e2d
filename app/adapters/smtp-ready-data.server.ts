import { Readable, type Transform } from "node:stream";

/**
 * Whether SMTP carries these bytes as they are: no line begins with a dot (RFC 5321, 4.5.2), and every line, the last one
 * too, ends in CRLF. All that `composeMail` makes is so; anything else goes the usual way.
 */
export function isReadyData(bytes: Buffer): boolean {
  if (bytes[0] === DOT || bytes.includes("\n.") || !bytes.subarray(-2).equals(CRLF)) return false;
  for (let lf = bytes.indexOf(LF); lf >= 0; lf = bytes.indexOf(LF, lf + 1)) if (bytes[lf - 1] !== CR) return false;
  for (let cr = bytes.indexOf(CR); cr >= 0; cr = bytes.indexOf(CR, cr + 1)) if (bytes[cr + 1] !== LF) return false;
  return true;
}

/**
 * Bytes that are ready data, as a stream that nodemailer sends. It looks at every byte for dots and lone line ends, a fifth of
 * what sending a mail costs, and then writes the end of the data by itself; these go past that, with their end, in one write.
 */
export function openReadyData(bytes: Buffer): Readable {
  return new ReadyData(bytes);
}

const [LF, CR, DOT] = [0x0a, 0x0d, 0x2e];
const CRLF = Buffer.from("\r\n");
/** Ends the data where its last line is ended (RFC 5321, 4.1.1.4). */
const END_OF_DATA = Buffer.from(".\r\n");

class ReadyData extends Readable {
  constructor(private readonly bytes: Buffer) {
    super();
  }

  override _read(): void {
    this.push(this.bytes);
    this.push(null);
  }

  override pipe<T extends NodeJS.WritableStream>(to: T): T {
    if (!isTransform(to)) return super.pipe(to);
    to.push(Buffer.concat([this.bytes, END_OF_DATA]));
    to.push(null);
    return to;
  }
}

function isTransform(stream: NodeJS.WritableStream): stream is NodeJS.WritableStream & Transform {
  return "push" in stream && typeof stream.push === "function";
}
