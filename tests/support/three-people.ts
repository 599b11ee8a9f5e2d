import { authorize } from "~/domain/people/authorize";
import { totpLabel } from "~/domain/people/second-factor";
import type { Staff } from "~/domain/people/staff";
import type { StaffAct } from "~/domain/people/staff-permissions";
import type { Store } from "~/ports/store";
import { announceAsSecondPerson } from "~/usecases/announce-as-second-person";
import { requestSecondPerson } from "~/usecases/request-second-person";
import { codeAt } from "./authenticator";
import { aStaff } from "./builders";
import { aWorkplace, typedEntry } from "./drafting";

export const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
export const FIRST = { entry: typedEntry, replaces: null, firstDay: "2026-12-31" };

/** Ida writes, Bo announces with an authenticator app, Eva administers; and what each does. */
export async function theThree(from: Store) {
  const made = await aWorkplace(from);
  const { store, tenant, deps } = made;
  const { processorId, staff: ida, second } = tenant;
  const withApp = (id: string) => ({
    totpSecret: deps.keys.seal(totpLabel(id), SECRET),
    totpConfirmedAt: deps.clock.now(),
    totpStep: null,
  });
  await store.write((tx) => tx.staff.update(processorId, second.id, withApp(second.id)));
  const eva = aStaff({ processorId, name: "Eva Sten", roles: ["administrator"] });
  await store.write((tx) => tx.staff.insert(eva));
  const may = <A extends StaffAct>(act: A, { id: staffId, name, address, roles }: Staff) => {
    const granted = authorize({ staffId, processorId, name, address, roles }, act);
    if (!granted.ok) throw new Error(granted.code);
    return granted.authorized;
  };
  const changeId = await made.create(FIRST);
  const keysOf = async (by = second) => {
    const planned = await deps.planAnnouncement({ processorId, changeId, announcedBy: by.id });
    return planned.ok ? planned.plan.check.lines.map(({ key }) => key) : [];
  };
  /** Ida asks, Bo is mailed. Out: the link's token and the code of the mail. */
  const ask = async (staffId = second.id) => {
    const { rowVersion } = await made.stored(changeId);
    const asked = await requestSecondPerson(deps, {
      ...{ authorized: may("change.draft", ida), changeId, rowVersion, staffId },
      ...{ sendAt: null, publishAutomatically: true, acknowledged: await keysOf() },
    });
    if (!asked.ok) throw new Error(asked.code);
    const secretId = (await made.stored(changeId)).secondPerson?.secretId ?? "";
    return {
      token: deps.keys.linkToken("second_person", secretId),
      code: deps.keys.typedCode("second_person", secretId),
    };
  };
  const answer = async (
    mailed: { token: string; code: string },
    secondFactor = codeAt(SECRET, deps.authenticatorClock.now()),
  ) => announceAsSecondPerson(deps, { ...mailed, secondFactor, acknowledged: await keysOf() });
  return { ...made, processorId, ida, bo: second, eva, withApp, may, changeId, keysOf, ask, answer };
}
