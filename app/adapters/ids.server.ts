import { randomBytes } from "node:crypto";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";

/**
 * UUIDv7 with RFC 9562's method 1 (section 6.2): 48 bits of milliseconds, then a counter in the 12 bits of `rand_a`,
 * seeded at random below half so that 2,048 ids fit at least; when it is full, or the clock steps back, the
 * time last used goes on and is raised by one.
 */
export function createIds(clock: Clock): Ids {
  let lastMs = 0;
  let counter = 0;
  return {
    next() {
      const random = randomBytes(10);
      const now = Date.parse(clock.now());
      if (now > lastMs) {
        lastMs = now;
        counter = random.readUInt16BE(0) & 0x7ff;
      } else if (counter < 0xfff) {
        counter += 1;
      } else {
        lastMs += 1;
        counter = random.readUInt16BE(0) & 0x7ff;
      }
      const time = lastMs.toString(16).padStart(12, "0");
      const a = counter.toString(16).padStart(3, "0");
      const b = ((random.readUInt16BE(2) & 0x3fff) | 0x8000).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${random.toString("hex", 4)}`;
    },
    randomToken: (bytes) => randomBytes(bytes).toString("base64url"),
  };
}
