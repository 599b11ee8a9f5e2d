import type { IncomingMessage, ServerResponse } from "node:http";
import type { Settings } from "~/config/settings.server";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { Log } from "~/ports/log";
import { sendAnswer } from "./answer";
import { areaOf } from "./areas";
import type { Assets } from "./assets";
import { type BodyLimits, bodyCapOf, createBodyReader, NO_BODY } from "./body";
import { ClientGone } from "./captured-response";
import { createClientReader } from "./client-address";
import { codeOfThrown, type ErrorCode } from "./error-table";
import type { Finisher } from "./finish";
import type { Forward } from "./forward";
import { type Health, isProbe } from "./health";
import type { PublicFront } from "./public-front";
import type { PublicStates } from "./public-state";
import type { Refusals } from "./refusals";
import { type Admission, admit } from "./request-check";
import { sendStoredAnswer } from "./stored-answer";
import { createVisit, isReading, localeOf, type Visit } from "./visit";

export type FrontOptions = {
  settings: Pick<Settings, "publicUrl" | "trustedProxies">;
  assets: Assets;
  health: Health;
  states: PublicStates;
  /** Null while the pages are being worked on: then nothing is kept. */
  publicFront: PublicFront | null;
  forward: Forward;
  finisher: Finisher;
  refusals: Pick<Refusals, "seen">;
  bodyLimits: BodyLimits;
  clock: Clock;
  ids: Ids;
  log: Log;
};

export type Front = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Judges each request and has it answered: health, admission, files, public pages, and at last Remix. */
export function createFront(options: FrontOptions): Front {
  const { settings, assets, health, publicFront, finisher, clock, log } = options;
  const readClient = createClientReader(settings.trustedProxies);
  const readBody = createBodyReader(clock, options.bodyLimits);
  const newId = () => options.ids.randomToken(9);

  return async (req, res) => {
    const visit = createVisit(req, res, newId, readClient(req));
    try {
      // A kept page is sent at once and leaves nothing to wait for.
      const pending = answer(visit);
      if (pending) await pending;
    } catch (error) {
      if (error instanceof ClientGone) return;
      log.failure("request.failed", error, { requestId: visit.id, area: areaOf(visit.path) });
      await refuse(visit, codeOfThrown(error));
    }
  };

  function answer(visit: Visit): Promise<void> | null {
    const { req, res, method, url, path, client } = visit;
    if (isProbe(visit)) return health(visit);
    const { host, origin, "sec-fetch-site": site } = req.headers;
    const secFetchSite = site === undefined ? undefined : String(site);
    const admission = admit({ method, url, path, client, host, origin, secFetchSite }, settings.publicUrl);
    if (!admission.ok) return turnAway(visit, admission);
    if (!isReading(visit)) return answerFresh(visit, admission.withoutCookies);
    if (publicFront?.sendKept(visit)) return null;
    const file = assets.find(path);
    if (file) return file.then((stored) => sendStoredAnswer(req, res, stored));
    return answerReading(visit);
  }

  async function answerReading(visit: Visit): Promise<void> {
    if (await publicFront?.sendFresh(visit)) return;
    await answerFresh(visit, false);
  }

  async function turnAway(visit: Visit, admission: Admission & { ok: false }): Promise<void> {
    log.info("request.refused", { requestId: visit.id, area: areaOf(visit.path), code: admission.code });
    if (!("location" in admission)) return refuse(visit, admission.code);
    const answer = { status: 308, headers: { location: admission.location }, body: NO_BODY };
    await sendAnswer(visit.req, visit.res, { ...answer, headers: finisher.headers(visit, answer) });
  }

  async function answerFresh(visit: Visit, withoutCookies: boolean): Promise<void> {
    const { req, res, id, url, path, method } = visit;
    const begun = performance.now();
    const read = isReading(visit)
      ? { ok: true as const, body: NO_BODY, receivedAt: clock.now() }
      : await readBody(req, res, bodyCapOf(path));
    if (!read.ok) return read.code === "request.abandoned" ? undefined : refuse(visit, read.code);
    const locale = localeOf(visit, await options.states.localeFor(path));
    const { body, receivedAt } = read;
    const written = await options.forward(visit, { method, url, body, receivedAt, locale, withoutCookies });
    if (written) await sendAnswer(req, res, finisher.answer(visit, written, locale));
    options.refusals.seen(visit, res.statusCode, visit.actor);
    const ms = Math.round(performance.now() - begun);
    log.info("request.answered", { requestId: id, area: areaOf(path), method, status: res.statusCode, ms });
  }

  async function refuse(visit: Visit, code: ErrorCode): Promise<void> {
    const answer = finisher.error(visit, code);
    await sendAnswer(visit.req, visit.res, answer);
    options.refusals.seen(visit, answer.status, visit.actor);
  }
}
