import type { Controller } from "~/domain/agreement/controller";
import type { ApprovalDraft } from "~/domain/authorisation/approving";
import { userActor } from "~/domain/people/acting";
import { authorize } from "~/domain/people/authorize";
import type { ControllerUser, UserAct } from "~/domain/people/controller-user";
import { approveItems, requestApprovalCode } from "~/usecases/approve-items";
import { aUser } from "./builders";
import { RELEASED, type ToldChange } from "./told-change";

/** Stores a user of the first customer, or of another. */
export async function named(
  told: ToldChange,
  over: Partial<ControllerUser> = {},
  of: Controller = told.first,
): Promise<ControllerUser> {
  const user = aUser({
    ...{ processorId: told.ids.processorId, controllerId: of.id, name: "Ane Skov", roles: ["approver"] },
    ...over,
  });
  await told.store.write((tx) => tx.users.insert(user));
  return user;
}

/** What a user may do in the customer's own space, and the change it is about. */
export function inSpace<A extends UserAct>(told: ToldChange, user: ControllerUser, act: A) {
  const granted = authorize(userActor(user), act);
  if (!granted.ok) throw new Error(granted.code);
  return { authorized: granted.authorized, changeId: told.ids.changeId };
}

/** The first customer's approval of the other activity, to be given by `approver`. */
export function drafted(told: ToldChange, approver: ControllerUser, over: Partial<ApprovalDraft> = {}): ApprovalDraft {
  return {
    acts: [{ grant: "approval", itemId: told.otherActivity }],
    ...{ startFrom: "", text: "We approve it.", approverId: approver.id, acknowledged: false },
    ...over,
  };
}

/** Asks for a code by the link of `by`, and gives what the mail would say. */
export async function askCode(told: ToldChange, draft: ApprovalDraft, by = "Bo Skov") {
  const asked = await requestApprovalCode(told.deps, { ...(await told.acting(by)), draft });
  if (!asked.ok) throw new Error(JSON.stringify(asked));
  return { ...asked, code: told.deps.keys.typedCode("approval", asked.secretId) };
}

export async function give(
  told: ToldChange,
  draft: ApprovalDraft,
  { secretId, code }: { secretId: string; code: string },
  by = "Bo Skov",
) {
  return approveItems(told.deps, { ...(await told.acting(by)), draft, secretId, code, receivedAt: RELEASED });
}

export const auditOf = async (told: ToldChange, of = told.first) =>
  (await told.store.read.audit.listForController(told.ids.processorId, of.id, { before: null, limit: 100 })).reverse();
