import { Callout, type CalloutTone } from "../callout";
import { useT } from "../translator";

/** What an act came to, named in the address of the page it led to. */
const SAID = {
  saved: "good",
  undone: "good",
  discarded: "good",
  put: "good",
  tested: "good",
  asked: "good",
  published: "good",
  changed: "warn",
  blocked: "warn",
  released: "warn",
  taken: "warn",
  missing: "warn",
} as const satisfies Record<string, CalloutTone>;
export type SaidCode = keyof typeof SAID;

/** A line above the page: what was just done, or why not. Anything else in the address says nothing. */
export function Said({ code }: { code: string | null }) {
  const { t } = useT();
  if (code === null || !Object.hasOwn(SAID, code)) return null;
  const known = code as SaidCode;
  return (
    <div className="mb-6">
      <Callout tone={SAID[known]} isStatus>
        {t(`staff.said.${known}`)}
      </Callout>
    </div>
  );
}
