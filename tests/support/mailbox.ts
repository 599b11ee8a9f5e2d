import type { RunningVarsel } from "./run-varsel";

export type Letter = { to: string; href: string };

/** What the local mailbox lists, newest first. */
export async function letters(varsel: RunningVarsel): Promise<Letter[]> {
  const page = await (await fetch(`${varsel.url}/dev/mail?lang=en`)).text();
  return [...page.matchAll(/<tr[\s\S]*?<\/tr>/g)].flatMap(([row]) => {
    const to = /[\w.+-]+@[\w.-]+\.example/.exec(row)?.[0];
    const href = /href="(\/dev\/mail\/[^"]+)"/.exec(row)?.[1];
    return to === undefined || href === undefined ? [] : [{ to, href }];
  });
}

export async function mailsTo(varsel: RunningVarsel, address: string): Promise<Letter[]> {
  return (await letters(varsel)).filter(({ to }) => to === address);
}

/** The newest mail to an address as its page shows it, and the first of its links under `path`, on the running server. */
export async function readMail(
  varsel: RunningVarsel,
  address: string,
  path: string,
): Promise<{ page: string; link: string } | null> {
  const [letter] = await mailsTo(varsel, address);
  if (letter === undefined) return null;
  const page = await (await fetch(`${varsel.url}${letter.href}?lang=en`)).text();
  const found = new RegExp(`(/${path}/[\\w-]+)`).exec(page)?.[1];
  return { page, link: found === undefined ? "" : `${varsel.url}${found}` };
}
