import { auditEntry } from "~/domain/audit/entry";
import { plusMs } from "~/domain/time";
import { NOW } from "./builders";
import { anAnnouncedChange, aTenant } from "./tenant";
import type { testDeps } from "./test-deps";

/** Somebody who was told of a change by a contact's mail, and has an account as user besides. */
export async function aPersonWithTraces(
  { store, ids, clock }: Pick<ReturnType<typeof testDeps>, "store" | "ids" | "clock">,
  who: { name?: string; address?: string } = {},
) {
  const tenant = await aTenant(store);
  const told = await anAnnouncedChange(store, tenant, who);
  const { processorId } = tenant;
  const { contact, controller, delivery, notice } = told;
  const user = {
    ...{
      id: ids.next(),
      processorId,
      controllerId: controller.id,
      name: contact.name,
      address: contact.address,
    },
    ...{ addressKey: contact.addressKey, language: "da" as const, roles: ["reader" as const], lastSeenAt: NOW },
    ...{ invitedBy: { kind: "staff" as const, id: tenant.staff.id }, createdAt: NOW, joinedAt: NOW, endedAt: null },
  };
  await store.write((tx) => tx.users.insert(user));
  await store.write((tx) =>
    tx.audit.insert(
      auditEntry({
        ...{ id: ids.next(), salt: ids.randomToken(32), processorId, at: NOW, act: "user.invite" },
        ...{ actor: { kind: "staff", id: tenant.staff.id }, subject: { kind: "user", id: user.id } },
        after: { name: user.name, address: user.address },
      }),
    ),
  );
  /** The window has closed, no mail waits, and the contact has ended. */
  const close = async () => {
    clock.set(plusMs(notice.windowEnd ?? NOW, 1));
    await store.write(async (tx) => {
      await tx.deliveries.suppress(processorId, told.change.id, [delivery.kind], NOW, 10);
      await tx.customers.updateContact({ ...contact, endedAt: NOW });
    });
  };
  return { ...tenant, ...told, user, close };
}
