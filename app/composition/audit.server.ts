import { drawRegularSample, drawSample } from "~/usecases/draw-sample";
import { exportOwnLog } from "~/usecases/export-own-log";
import { judgeSample } from "~/usecases/judge-sample";
import { listAudit } from "~/usecases/list-audit";
import { listOpenings } from "~/usecases/list-openings";
import { listOwnLog } from "~/usecases/list-own-log";
import { logAudit } from "~/usecases/log-audit";
import { noteRefusals } from "~/usecases/note-refusals";
import { openSpace } from "~/usecases/open-space";
import { listSamples, showSample } from "~/usecases/show-samples";
import type { Bind } from "./bind";

/** The log of who did what, and who looked: written, read, exported and looked through again. */
export const auditUseCases = (bind: Bind) => ({
  logAudit: bind(logAudit),
  noteRefusals: bind(noteRefusals),
  listAudit: bind(listAudit),
  listOwnLog: bind(listOwnLog),
  exportOwnLog: bind(exportOwnLog),
  openSpace: bind(openSpace),
  listOpenings: bind(listOpenings),
  drawSample: bind(drawSample),
  drawRegularSample: bind(drawRegularSample),
  judgeSample: bind(judgeSample),
  listSamples: bind(listSamples),
  showSample: bind(showSample),
});
