import { randomBytes, randomFillSync } from "node:crypto";
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
  const pool = randomPool();
  return {
    next() {
      const random = pool(10);
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
    randomToken: (bytes) => (bytes <= POOLED ? pool(bytes) : randomBytes(bytes)).toString("base64url"),
  };
}

/** The longest that is taken from the pool. */
const POOLED = 64;

/** Random bytes are asked of the system many at a time, which takes ten times as long as making them. Each is given once. */
function randomPool(): (bytes: number) => Buffer {
  const pool = Buffer.alloc(8_192);
  let used = pool.length;
  return (bytes) => {
    if (used + bytes > pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const taken = Buffer.from(pool.subarray(used, used + bytes));
    pool.fill(0, used, used + bytes);
    used += bytes;
    return taken;
  };
}
