import { readFile } from "node:fs/promises";
import { createTransport, type SendMailOptions } from "nodemailer";
import PostalMime from "postal-mime";
import { answerAsPart } from "./part";

/** `composed`: nodemailer makes each mail from its parts. `prebuilt`: every mail is the same bytes, made before. */
export type BareMailHow = "composed" | "prebuilt";
export type BareMail = {
  /** Sends the sample to that many readers, signed where there is a key; gives the milliseconds. `sample`: a mail's bytes in base64. */
  send: {
    in: { port: number; sample: string; mails: number; connections: number; how: BareMailHow } & {
      keyFile: string | null;
    };
    out: number;
  };
};

/** A bare pooled nodemailer loop: nothing is read, decided or written down. */
export function run(): Promise<number> {
  return answerAsPart<BareMail>({
    async send({ port, sample, mails, connections, how, keyFile }) {
      const privateKey = keyFile === null ? null : await readFile(keyFile, "utf8");
      const transport = createTransport({
        host: "127.0.0.1",
        port,
        pool: true,
        maxConnections: connections,
        maxMessages: 500,
        ...(privateKey === null ? {} : { dkim: { domainName: "bench.example", keySelector: "v1", privateKey } }),
      });
      const make = how === "prebuilt" ? prebuilt(Buffer.from(sample, "base64")) : await composed(sample);
      const begun = performance.now();
      let next = 0;
      // Twice as many as connections, so that none waits for the loop.
      await Promise.all(
        Array.from({ length: connections * 2 }, async () => {
          for (let number = next++; number < mails; number = next++) await transport.sendMail(make(number));
        }),
      );
      const ms = performance.now() - begun;
      transport.close();
      return ms;
    },
  });
}

type Make = (number: number) => SendMailOptions;

const FROM = "notices@varsel.example";
/** Four at each domain, as our customers have. */
const reader = (number: number) => `contact-${number % 4}@customer-${Math.floor(number / 4)}.example`;

function prebuilt(raw: Buffer): Make {
  return (number) => ({ raw, envelope: { from: FROM, to: [reader(number)] } });
}

async function composed(sample: string): Promise<Make> {
  const { subject = "", html = "", text = "" } = await PostalMime.parse(Buffer.from(sample, "base64"));
  return (number) => ({
    from: { name: "Bench", address: FROM },
    to: { name: `Reader ${number}`, address: reader(number) },
    subject,
    html,
    text,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}
