import type { RunningVarsel } from "../run-varsel";
import { askSecond, draftWithEntry, requestAfter, secondOf, vendor } from "./announce";
import { known } from "./made";
import { linkTo } from "./mailbox";
import { TYPED, type Workplace } from "./product";
import { aVisitor, type Visitor } from "./visitor";

type Access = Pick<Workplace, "personId" | "enrolledId" | "invitation" | "reset">;

/** Two are invited, of whom one never looks; a colleague asks for a new password. */
export async function giveAccess({ url, dataDir }: RunningVarsel, staff: Visitor, slug: string): Promise<Access> {
  const invited = ["quiet", "welcome"].map((word) => `${slug}.${word}.${TYPED.visitor.address}`);
  for (const address of invited) {
    const form = await staff.open("/staff/people/invite");
    const values = { name: TYPED.visitor.personName, address, roles: ["editor"] };
    await staff.submit(form, "form:has([name=address])", { values });
  }
  const colleague = `gdpa@${slug}.example`;
  const visitor = aVisitor(url);
  const asking = await visitor.open("/staff/reset");
  await visitor.submit(asking, "form:has([name=address])", { values: { address: colleague } });
  const { $ } = await staff.open("/staff/people");
  const idOf = (address: string) =>
    known(/([0-9a-f-]{36})$/.exec($(`tr:contains("${address}") a`).attr("href") ?? "")?.[1]);
  return {
    personId: idOf(invited[0] ?? ""),
    enrolledId: idOf(colleague),
    invitation: await linkTo(dataDir, invited[1] ?? "", /\/staff\/welcome\/[\w-]+/),
    reset: await linkTo(dataDir, colleague, /\/staff\/reset\/[\w-]+/),
  };
}

/** A draft of its own, so that nobody else waits for the answer. */
export async function askToAnnounce(
  { dataDir, signIns }: RunningVarsel,
  staff: Visitor,
  slug: string,
): Promise<string> {
  const second = secondOf({ signIns }, slug);
  const draftId = await draftWithEntry(staff, vendor("Andenhånd ApS", { country: "DK" }));
  return requestAfter(dataDir, second.email, () => askSecond(staff, draftId));
}
