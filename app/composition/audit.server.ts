import { logAudit } from "~/usecases/log-audit";
import { noteRefusals } from "~/usecases/note-refusals";
import type { Bind } from "./bind";

/** The log of who did what, and who looked: written, read, exported and looked through again. */
export const auditUseCases = (bind: Bind) => ({
  logAudit: bind(logAudit),
  noteRefusals: bind(noteRefusals),
});
