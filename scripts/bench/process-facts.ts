import { readFileSync } from "node:fs";

/** The most memory (RSS) that a process has held, in MB; null where the system does not tell. */
export function peakMemoryMb(pid: number): number | null {
  return memoryMb(pid, /^VmHWM:\s+(\d+) kB/m);
}

/** The memory (RSS) that a process holds now, in MB; null where the system does not tell. */
export function residentMb(pid: number): number | null {
  return memoryMb(pid, /^VmRSS:\s+(\d+) kB/m);
}

function memoryMb(pid: number, field: RegExp): number | null {
  const kilobytes = field.exec(read(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

/** Processor time that a process has used, in milliseconds; null where the system does not tell. */
export function processorMs(pid: number): number | null {
  // Field 2 is the program's name in brackets and may hold spaces; utime and stime are fields 14 and 15 (proc(5)).
  const fields = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isNaN(ticks) ? null : ticks * MS_PER_TICK;
}

/** USER_HZ is 100 on every Linux that Node runs on. */
const MS_PER_TICK = 10;

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
