import { addressKey, isAddress } from "~/domain/people/address";
import type { StaffRole } from "~/domain/people/staff";
import type { Deps } from "~/ports/deps";

/** Shorter passwords are refused (NIST SP 800-63B asks for 8; a processor's publishers get 12). */
const PASSWORD_MIN = 12;

export type AddStaffResult =
  | { ok: true; staffId: string }
  | {
      ok: false;
      code: "processor.not_found" | "staff.address_invalid" | "staff.address_taken" | "staff.password_too_short";
    };

/** Adds a person who works for the processor; only an operator can, from the command line. There is no open sign-up (GS-8). */
export async function addStaff(
  deps: Pick<Deps, "store" | "clock" | "ids" | "passwords">,
  input: { slug: string; name: string; address: string; password: string; roles: StaffRole[] },
): Promise<AddStaffResult> {
  const processor = await deps.store.read.processors.findBySlug(input.slug);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  if (!isAddress(input.address)) return { ok: false, code: "staff.address_invalid" };
  if ([...input.password].length < PASSWORD_MIN) return { ok: false, code: "staff.password_too_short" };
  const key = addressKey(input.address);
  if ((await deps.store.read.staff.findByAddressKey(key)) !== null) return { ok: false, code: "staff.address_taken" };
  const passwordHash = await deps.passwords.hash(input.password);
  const staffId = deps.ids.next();
  await deps.store.write((tx) =>
    tx.staff.insert({
      id: staffId,
      processorId: processor.id,
      name: input.name,
      address: input.address,
      addressKey: key,
      passwordHash,
      roles: input.roles,
      language: processor.language,
      ...{
        totpSecret: null,
        totpConfirmedAt: null,
        totpStep: null,
        oidcSubject: null,
        termFrom: null,
        termUntil: null,
      },
      createdAt: deps.clock.now(),
      joinedAt: deps.clock.now(),
      lastSeenAt: null,
      trainedOn: null,
      endedAt: null,
    }),
  );
  return { ok: true, staffId };
}
