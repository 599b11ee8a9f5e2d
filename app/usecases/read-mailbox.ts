import type { LocalMailbox } from "~/ports/mail";

export type Letters = Awaited<ReturnType<LocalMailbox["list"]>>;
export type Letter = NonNullable<Awaited<ReturnType<LocalMailbox["read"]>>>;
type Closed = { ok: false; code: "mailbox.closed" };

/** The mails that wait in the local mailbox, newest first. `mailbox.closed` where mail goes to a server instead. */
export async function listMailbox(deps: {
  mailbox: LocalMailbox | null;
}): Promise<{ ok: true; letters: Letters } | Closed> {
  if (deps.mailbox === null) return { ok: false, code: "mailbox.closed" };
  return { ok: true, letters: await deps.mailbox.list() };
}

/** One of them. `mailbox.not_found` when there is no such letter. */
export async function readMailbox(
  deps: { mailbox: LocalMailbox | null },
  input: { id: string },
): Promise<{ ok: true; letter: Letter } | Closed | { ok: false; code: "mailbox.not_found" }> {
  if (deps.mailbox === null) return { ok: false, code: "mailbox.closed" };
  const letter = await deps.mailbox.read(input.id);
  return letter === null ? { ok: false, code: "mailbox.not_found" } : { ok: true, letter };
}
