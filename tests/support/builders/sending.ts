import type { MailPause } from "~/domain/delivery/pause";
import { anId, NOW, nobody } from "./values";

export function aPause(over: Partial<MailPause> = {}): MailPause {
  return {
    ...{ id: anId(), processorId: nobody, at: NOW, cause: "staff", reason: "The wording is wrong.", byStaffId: null },
    ...{ failed: null, finished: null, endedAt: null, endedBy: null },
    ...over,
  };
}
