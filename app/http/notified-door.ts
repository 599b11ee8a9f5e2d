import type { NotifiedChange } from "~/domain/notice/notified-change";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { UserActor } from "~/domain/people/controller-user";
import type { Context } from "./context";
import { requireUser } from "./portal";
import { respondError } from "./respond-error";

/** Somebody who acts for a customer and the change they came to, whichever door they came by. */
export type Door = {
  reading: Authorized<"own.read">;
  changeId: string;
  /** Where its pages lie and its forms are sent; `hidden` goes along with each. */
  place: { base: string; list: string; posts: string; hidden: Record<string, string> };
};

/** By the link of a notice; throws 404 for any other token, in the same words whatever is wrong with it. */
export async function linkDoor(context: Context, token: string | undefined): Promise<Door> {
  const opened = await context.app.openLink({ token: token ?? "" });
  if (!opened.ok) throw respondError("page.not_found", context);
  const base = `/n/${token ?? ""}`;
  const place = { base, list: `${base}/list`, posts: "/n", hidden: { token: token ?? "" } };
  return { reading: reader(opened.actor, context), changeId: opened.changeId, place };
}

type Args = { context: Context; request: Request; params: Readonly<Record<string, string | undefined>> };

/** In the customer's own space; throws what `requireUser` throws, and 404 for a change that the customer was not told of. */
export async function spaceDoor(args: Args): Promise<Door> {
  const reading = await requireUser(args, "own.read");
  const ref = args.params.ref ?? "";
  const found = await args.context.app.findToldChange({ authorized: reading, ref });
  if (!found.ok) throw respondError("page.not_found", args.context);
  const list = `/portal/${reading.actor.controllerId}`;
  const base = `${list}/changes/${ref}`;
  return { reading, changeId: found.changeId, place: { base, list, posts: base, hidden: {} } };
}

/** The proof that they may object, ask and name a contact; throws 403 for a reader. */
export function acting({ reading }: Door, context: Context): Authorized<"own.object"> {
  const granted = authorize(reading.actor, "own.object");
  if (!granted.ok) throw respondError(granted.code, context);
  return granted.authorized;
}

/** The change as it is for their organisation. */
export async function notifiedAt({ reading, changeId }: Door, context: Context): Promise<NotifiedChange> {
  const shown = await context.app.showNotifiedChange({ authorized: reading, changeId });
  if (!shown.ok) throw respondError("page.not_found", context);
  return shown.notified;
}

function reader(actor: UserActor, context: Context): Authorized<"own.read"> {
  const granted = authorize(actor, "own.read");
  if (!granted.ok) throw respondError(granted.code, context);
  return granted.authorized;
}
