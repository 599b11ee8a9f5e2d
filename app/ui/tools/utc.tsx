import type { Instant } from "~/domain/time";

/** A moment as programs write it (RFC 3339), broken only before its time; parts of a second only where there are any. */
export function Utc({ at }: { at: Instant }) {
  const [day, time] = at.replace(".000Z", "Z").split("T");
  return (
    <span className="font-mono">
      <span className="whitespace-nowrap">{day}</span>
      <wbr />
      <span className="whitespace-nowrap">T{time}</span>
    </span>
  );
}
