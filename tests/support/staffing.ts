import { authorize } from "~/domain/people/authorize";
import type { Staff } from "~/domain/people/staff";
import { staffActor } from "~/domain/people/staff-actor";
import type { StaffAct } from "~/domain/people/staff-permissions";
import type { Store } from "~/ports/store";
import { inviteStaff } from "~/usecases/invite-staff";
import { aStaff } from "./builders";
import { aTenant } from "./tenant";
import { testDeps } from "./test-deps";

const ALL = { act: null, result: null, actorId: null, controllerId: null, from: null, until: null };

/** A password that nothing is wrong with, and another. */
export const PASSWORD = "lille ugle i hvid lampe";
export const OTHER_PASSWORD = "stor trappe uden vindue";

/** The proof that somebody may do an act; throws where their roles do not grant it. */
export function may<A extends StaffAct>(staff: Staff, act: A) {
  const granted = authorize(staffActor(staff), act);
  if (!granted.ok) throw new Error(`${staff.roles.join()} may not ${act}`);
  return granted.authorized;
}

/** A processor with an administrator and an editor, and the ports over its store. */
export async function aStaffedTenant(store: Store, at: string) {
  const { processor, processorId } = await aTenant(store);
  const admin = aStaff({ processorId, name: "Bo Skov", roles: ["administrator"] });
  const editor = aStaff({ processorId, name: "Eva Lund", roles: ["editor"] });
  await store.write(async (tx) => {
    await tx.staff.insert(admin);
    await tx.staff.insert(editor);
  });
  const deps = testDeps(store, at);
  const manage = may(admin, "staff.manage");
  return {
    ...{ store, deps, processor, processorId, admin, editor, manage },
    find: (staffId: string) => store.read.staff.find(processorId, staffId),
    /** Newest first. */
    entries: () => store.read.audit.list(processorId, ALL, { before: null, limit: 50 }),
    /** The mails to an address, oldest first. */
    async mailsTo(address: string) {
      const due = await store.read.deliveries.listDue("prompt", "2099-01-01T00:00:00.000Z", 500);
      return due.filter((mail) => mail.address === address);
    },
    /** Invites somebody. Out: who it is, and the token in the mail. */
    async invited(address: string) {
      const input = { name: "Mia Holm", address, roles: ["editor" as const], language: "da" as const, term: null };
      const done = await inviteStaff(deps, { authorized: manage, ...input });
      if (!done.ok) throw new Error(done.code);
      return { staffId: done.staffId, token: await this.tokenIn(address, "staff_invitation") };
    },
    /** The token that the newest mail of a kind to an address carries. */
    async tokenIn(address: string, kind: "staff_invitation" | "password_reset") {
      const mail = (await this.mailsTo(address)).filter((one) => one.kind === kind).at(-1);
      if (mail === undefined || mail.secretId === null) throw new Error(`No ${kind} to ${address}`);
      return deps.keys.linkToken(kind, mail.secretId);
    },
  };
}

export type StaffedTenant = Awaited<ReturnType<typeof aStaffedTenant>>;
