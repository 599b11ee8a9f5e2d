import type { Staff } from "~/domain/people/staff";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { enrolSecondFactor } from "~/usecases/enrol-second-factor";
import { showEnrolment } from "~/usecases/show-enrolment";
import { signIn } from "~/usecases/sign-in";
import { codeAt } from "./authenticator";
import { aStaff, NOW } from "./builders";
import { aTenant } from "./tenant";
import { testDeps } from "./test-deps";

export const PASSWORD = "a password for tests";
export const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

/** A processor whose staff come to the door, and the two clocks: the product's, and the one authenticators go by. */
export async function atTheDoor(store: Store) {
  const tenant = await aTenant(store);
  const { processorId } = tenant;
  const deps = testDeps(store, NOW);

  async function person(over: Partial<Staff> = {}): Promise<Staff> {
    const staff = aStaff({ processorId, passwordHash: await deps.passwords.hash(PASSWORD), joinedAt: null, ...over });
    await store.write((tx) => tx.staff.insert(staff));
    return staff;
  }

  /** The password as typed from a network; without one, from a network that nobody else uses. */
  const tryPassword = (address: string, { password = PASSWORD, network = deps.ids.next() } = {}) =>
    signIn(deps, { address, password, network, userAgent: FIREFOX });

  async function begin({ address }: Staff): Promise<string> {
    const begun = await tryPassword(address);
    if (!begun.ok) throw new Error(begun.code);
    return begun.token;
  }

  /** Sets up what somebody at the door must. Out: the secret, the recovery codes, and a token that opens. */
  async function enrol(staff: Staff) {
    const half = await begin(staff);
    const setup = await showEnrolment(deps, { token: half, at: deps.clock.now() });
    if (setup === null) throw new Error("Nothing is to be set up");
    const { secret } = setup;
    const code = codeAt(secret, deps.authenticatorClock.now());
    const done = await enrolSecondFactor(deps, { token: half, code, proof: "", userAgent: FIREFOX });
    if (!done.ok) throw new Error(done.code);
    return { secret, half, code, token: done.token, recoveryCodes: done.recoveryCodes };
  }

  return {
    ...{ store, deps, tenant, processorId, person, tryPassword, begin, enrol },
    /** Lets time go by on both clocks. */
    pass(ms: number) {
      deps.clock.set(plusMs(deps.clock.now(), ms));
      deps.authenticatorClock.set(plusMs(deps.authenticatorClock.now(), ms));
    },
    /** What the log of acts says of somebody, oldest first. */
    async acts({ id }: Staff) {
      const entries = await store.read.audit.listUnlogged(processorId, 1_000);
      return entries.filter(({ subject }) => subject?.id === id);
    },
  };
}

export type Door = Awaited<ReturnType<typeof atTheDoor>>;
