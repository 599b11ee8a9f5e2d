/** Wakes one who waits. A ring that nobody hears is kept for the next who does. */
export type Bell = {
  ring(): void;
  /** Resolves at the next ring, at once after a kept one, or when `ms` have passed (null: only when it rings). */
  wait(ms: number | null): Promise<void>;
};

export function openBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = ms === null ? null : setTimeout(resolve, ms);
          wake = () => {
            if (timer !== null) clearTimeout(timer);
            resolve();
          };
        });
        wake = null;
      }
      rung = false;
    },
  };
}
