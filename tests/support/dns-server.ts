import { createSocket } from "node:dgram";
import type { AddressInfo } from "node:net";

/** Records by name: texts as they are published, hosts as `priority name`, addresses of version 4. */
export type Zone = Record<string, { txt?: string[]; mx?: string[]; a?: string[] }>;

const TYPES = { 1: "a", 15: "mx", 16: "txt" } as const;

/** A name server for one test (RFC 1035): answers over UDP from `zone`, which may change meanwhile. */
export async function startDnsServer(zone: Zone) {
  const socket = createSocket("udp4");
  socket.on("message", (question, from) => socket.send(answer(question, zone), from.port, from.address));
  await new Promise<void>((ready) => socket.bind(0, "127.0.0.1", ready));
  const { port } = socket.address() as AddressInfo;
  return {
    server: `127.0.0.1:${port}`,
    stop: () => new Promise<void>((done) => socket.close(() => done())),
  };
}

function answer(question: Buffer, zone: Zone): Buffer {
  const { name, end } = readName(question);
  const type = question.readUInt16BE(end) as keyof typeof TYPES;
  const known = Object.entries(zone).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
  const records = (known?.[TYPES[type]] ?? []).map((record) => dataOf(type, record));
  const header = Buffer.alloc(12);
  question.copy(header, 0, 0, 2);
  // An answer with authority; no such name where the zone has none.
  header.writeUInt16BE(known === undefined ? 0x8583 : 0x8580, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  const answers = records.map((data) => {
    const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
    head.writeUInt16BE(data.length, 10);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([header, question.subarray(12, end + 4), ...answers]);
}

function readName(question: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.subarray(at + 1, at + 1 + length).toString("latin1"));
    at += length + 1;
  }
  return { name: labels.join("."), end: at + 1 };
}

function dataOf(type: keyof typeof TYPES, record: string): Buffer {
  if (type === 1) return Buffer.from(record.split(".").map(Number));
  if (type === 15) {
    const [priority = "10", host = ""] = record.split(" ");
    return Buffer.concat([Buffer.from([0, Number(priority)]), nameBytes(host)]);
  }
  // A string holds 255 bytes at most; a longer text is several.
  const pieces = record.match(/[\s\S]{1,255}/g) ?? [""];
  return Buffer.concat(
    pieces.map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, "latin1")])),
  );
}

function nameBytes(name: string): Buffer {
  const labels = name.split(".").filter((label) => label !== "");
  return Buffer.concat([
    ...labels.map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);
}
