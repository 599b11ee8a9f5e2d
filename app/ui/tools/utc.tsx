import type { Instant } from "~/domain/time";

/** A moment as programs write it (RFC 3339), broken only before its time; parts of a second only where there are any. */
export function Utc({ at }: { at: Instant }) {
  return (
    <span className="font-mono">
      <span className="whitespace-nowrap">{at.slice(0, 10)}</span>
      <wbr />
      <span className="whitespace-nowrap">{at.slice(10).replace(".000Z", "Z")}</span>
    </span>
  );
}
