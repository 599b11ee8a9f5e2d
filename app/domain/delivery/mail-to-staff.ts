import type { Staff } from "../people/staff";
import type { Delivery } from "./delivery";
import { type MailMaker, planDelivery } from "./plan-delivery";

/** A mail to somebody who works for the processor; `{{contact}}` stands for the name. Waits behind no notice. */
export function mailToStaff(
  { processorId, name, address }: Pick<Staff, "processorId" | "name" | "address">,
  mail: Pick<Delivery, "messageId" | "kind"> & Partial<Pick<Delivery, "secretId" | "values">>,
  make: MailMaker,
): Delivery {
  return planDelivery(
    {
      id: make.nextId(),
      processorId,
      name,
      address,
      pool: "prompt",
      salt: make.salt(),
      ...mail,
      values: { contact: name, ...mail.values },
    },
    make.now,
    make.mailHost,
  );
}
