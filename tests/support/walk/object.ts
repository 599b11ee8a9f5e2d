import { idAfter } from "./announce";
import { linkTo } from "./mailbox";
import { aVisitor, type Visitor } from "./visitor";

/** What somebody who objects types; none of it may be seen in a log. */
export type Objector = { organisation: string; personName: string; address: string; text: string };

/** Objects from the link in a mail, with a file. Out: the receipt's address. */
export async function objectFromLink(base: string, link: string, { personName, text }: Objector): Promise<string> {
  const visitor = aVisitor(base);
  const form = await visitor.open(`${link}/object`);
  const values = { personName, text, ground: "security", wish: "alternative" };
  const review = await visitor.submit(form, "form:has([name=personName])", { values });
  const sent = { field: "files", name: "kanariefugl.txt", type: "text/plain", content: text };
  const receipt = await visitor.submit(review, "form:has([value=send])", { press: "[value=send]", files: [sent] });
  idAfter(receipt, /\/receipt\/([^/]+)$/);
  return receipt.path;
}

/** Asks from the link in a mail, and names somebody else as the right person. */
export async function askAndName(base: string, link: string, { personName, text, address }: Objector): Promise<void> {
  const visitor = aVisitor(base);
  await visitor.submit(await visitor.open(`${link}/question`), "main form", { values: { personName, text } });
  const values = { name: personName, address: `named.${address}`, note: text };
  await visitor.submit(await visitor.open(`${link}/contact`), "main form", { values });
}

/** Objects by the open form. Out: the link that came by mail; what it confirms waits for somebody to press. */
export async function objectByForm(base: string, dataDir: string, page: string, who: Objector): Promise<string> {
  const visitor = aVisitor(base);
  const form = await visitor.open(`${page}/object`);
  const review = await visitor.submit(form, "form:has([name=organisation])", { values: { ...who } });
  await visitor.submit(review, "form:has([value=send])", { press: "[value=send]" });
  return linkTo(dataDir, who.address, /\/objections\/confirm\/[\w-]+/);
}

export async function confirmObjection(visitor: Visitor, link: string): Promise<void> {
  await visitor.submit(await visitor.open(link), "form:has([value=confirm])", { press: "[value=confirm]" });
}

/** Asks to follow a list. Out: the link that came by mail. */
export async function askToFollow(base: string, dataDir: string, slug: string, email: string): Promise<string> {
  const visitor = aVisitor(base);
  await visitor.submit(await visitor.open(`/${slug}/subscribe`), "form:has([name=email])", { values: { email } });
  return linkTo(dataDir, email, /\/subscriptions\/confirm\/[\w-]+/);
}

/** Follows a list. Out: the address where that is managed and left. */
export async function follow(base: string, dataDir: string, slug: string, email: string): Promise<string> {
  const link = await askToFollow(base, dataDir, slug, email);
  const visitor = aVisitor(base);
  const done = await visitor.submit(await visitor.open(link), "main form");
  const manage = done.$("a[href^='/subscriptions/']").attr("href");
  if (manage === undefined) throw new Error(`Following ${slug} led to ${done.path} (${done.status})`);
  return manage;
}
