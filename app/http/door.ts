import { data } from "@remix-run/node";
import type { Door } from "~/domain/people/second-factor";
import type { Context } from "./context";
import { setSessionCookie } from "./cookies";
import { formOf } from "./form";
import { readKeptForm } from "./kept-form";
import { redirectTo } from "./redirect";
import { SIGN_IN, SIGN_IN_CODE, SIGN_IN_SETUP, staffPath } from "./staff";

/** What goes along through the steps of signing in: where to go then, and what somebody typed whose session had ended. */
export type Along = { back: string; kept: string };

/** Requests that brought the form of a step: their answer is the form's, wherever its sender stands by then. */
const answered = new WeakSet<Context>();

/** The form of a step, and what goes along in it; throws where the body is none. */
export async function stepForm({ request, context }: Asked) {
  answered.add(context);
  const form = await formOf(request, context);
  const along: Along = { back: staffPath(form.get("back")), kept: String(form.get("kept") ?? "") };
  return { along, text: (name: string) => String(form.get(name) ?? "") };
}

/** Throws the way to where a reader stands at the door, where that is not the step of this page. Out: where to go then. */
export async function requireStep({ request, context }: Asked, step: "password" | "code" | "enrol"): Promise<string> {
  const back = staffPath(new URL(request.url).searchParams.get("back"));
  if (answered.has(context)) return back;
  const door = await context.app.findDoor({ token: context.sessionToken, at: context.receivedAt });
  if ((door ?? "password") !== step) throw redirectTo(doorPath(door, back));
  return back;
}

/**
 * On to the next step of signing in, with the session's new token. Without anything typed to bring along that is another
 * page; with it, the answer shows the next step at once, since what was typed travels in forms alone.
 */
export async function goOn({ context }: Pick<Asked, "context">, opened: { token: string; door: Door }, along: Along) {
  const headers = { "Set-Cookie": setSessionCookie(opened.token, { secure: context.secure, maxAge: null }) };
  const typed = readKeptForm(along.kept);
  if (typed === null) throw redirectTo(doorPath(opened.door, along.back), headers);
  if (opened.door === "code") return data({ step: "code" as const, ...along, fault: null }, { headers });
  if (opened.door === "open") return data({ step: "in" as const, kept: keptForm(along.kept) }, { headers });
  const setup = await setupOf(context, opened.token);
  if (setup === null) throw redirectTo(SIGN_IN, headers);
  return data({ step: "enrol" as const, ...along, setup, fault: null }, { headers });
}

/** What somebody sees who must set up a second factor, or would; null where their session is none that can. */
export function setupOf(context: Context, token: string | null) {
  return context.app.showEnrolment({ token: token ?? "", at: context.receivedAt });
}

/** What was typed before, to be sent to a page of the workplace; null: nothing was. */
export function keptForm(kept: string) {
  const typed = readKeptForm(kept);
  return typed === null ? null : { ...typed, path: staffPath(typed.path) };
}

type Asked = { request: Request; context: Context };

/** The page of the next step; the workplace where there is none. */
export function doorPath(door: Door | null, back: string): string {
  if (door === "open") return back;
  const path = door === "code" ? SIGN_IN_CODE : door === "enrol" ? SIGN_IN_SETUP : SIGN_IN;
  return back === "/staff" ? path : `${path}?${new URLSearchParams({ back })}`;
}
