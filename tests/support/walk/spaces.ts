import type { RunningVarsel } from "../run-varsel";
import { lettersIn, linkTo } from "./mailbox";
import { aVisitor, type Visitor } from "./visitor";

/** One customer's own space: who signed in there, and what its addresses name. */
export type WalkedSpace = {
  controllerId: string;
  user: Visitor;
  address: string;
  /** Another user of the same customer. */
  userId: string;
};

/** What a processor's customers have: two spaces, and a sign-in mail that nobody has used. */
export type WalkedSpaces = {
  space: WalkedSpace;
  /** Of another customer of the same processor, where nobody administers: its contact signed in. */
  sibling: WalkedSpace;
  /** A user of the first who may read and nothing else. */
  reader: Visitor;
  /** The link of a mail, in a browser that did not ask for it. */
  signInLink: string;
};

/**
 * Staff name the first administrator of one customer, who signs in and invites a reader; of another customer the contact
 * signs in. In: the names of the customers, and the address of the second's contact.
 */
export async function openSpaces(
  varsel: RunningVarsel,
  staff: Visitor,
  { slug, name, sibling }: { slug: string; name: string; sibling: { name: string; email: string } },
): Promise<WalkedSpaces> {
  const list = await staff.open("/staff/customers");
  const idOf = (customer: string) => {
    const links = list.$("a[href^='/staff/customers/']").filter((_, link) => list.$(link).text().includes(customer));
    const found = /customers\/([0-9a-f-]{36})/.exec(links.first().attr("href") ?? "")?.[1];
    if (found === undefined) throw new Error(`${customer} is no customer of ${slug}`);
    return found;
  };
  const [controllerId, siblingId] = [idOf(name), idOf(sibling.name)];
  const address = `${slug}.admin@kanariefugl.example`;
  const naming = await staff.open(`/staff/customers/${controllerId}/users`);
  await staff.submit(naming, "form:has([name=admin])", { values: { admin: address, approver: address } });
  const user = await signedIn(varsel, address);
  const users = await user.open(`/portal/${controllerId}/users`);
  const readers = `${slug}.reader@kanariefugl.example`;
  const invited = await user.submit(users, "form:has([name=address])", {
    values: { name: "Kanarie Læser", address: readers, roles: ["reader"] },
  });
  const userId = /users\/([0-9a-f-]{36})$/.exec(invited.$(`tr:contains("${readers}") a`).attr("href") ?? "")?.[1];
  if (userId === undefined) throw new Error(`Nobody was invited on ${invited.path} (${invited.status})`);
  const reader = await signedIn(varsel, readers);
  // Signed in a second time, so that there is another session to end; and a mail that stays unused.
  await signedIn(varsel, address);
  const signInLink = await unusedLink(varsel, `${slug}.unused@kanariefugl.example`, user, controllerId);
  return {
    space: { controllerId, user, address, userId },
    sibling: {
      controllerId: siblingId,
      user: await signedIn(varsel, sibling.email),
      address: sibling.email,
      userId,
    },
    reader,
    signInLink,
  };
}

/** A browser in which somebody has signed in by the code of their mail. */
async function signedIn({ url, dataDir }: RunningVarsel, address: string): Promise<Visitor> {
  const visitor = aVisitor(url);
  const before = codesTo(dataDir, address).length;
  const asked = await visitor.submit(await visitor.open("/sign-in"), "form:has([name=address])", {
    values: { address },
  });
  const code = await codeAfter(dataDir, address, before);
  const home = await visitor.submit(asked, "form:has([name=code])", { values: { code } });
  if (!home.path.startsWith("/portal")) throw new Error(`Signing in led to ${home.path} (${home.status})`);
  return visitor;
}

/** Waits for a code that is mailed to this address after `before` others. */
async function codeAfter(dataDir: string, address: string, before: number): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const code = codesTo(dataDir, address).at(before);
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail to ${address} brings a code`);
}

function codesTo(dataDir: string, address: string): string[] {
  // A notice has numbers of eight digits too.
  const mails = lettersIn(dataDir).filter(({ to, text }) => to.includes(address) && text.includes("/sign-in/link/"));
  return mails.flatMap(({ text }) => /\b\d{8}\b/.exec(text)?.[0] ?? []);
}

async function unusedLink(
  { url, dataDir }: RunningVarsel,
  address: string,
  admin: Visitor,
  controllerId: string,
): Promise<string> {
  await admin.submit(await admin.open(`/portal/${controllerId}/users`), "form:has([name=address])", {
    values: { name: "Kanarie Venter", address, roles: ["reader"] },
  });
  const visitor = aVisitor(url);
  await visitor.submit(await visitor.open("/sign-in"), "form:has([name=address])", { values: { address } });
  return linkTo(dataDir, address, /\/sign-in\/link\/[\w-]+/);
}
