import { type SQL, sql } from "drizzle-orm";
import type { Query } from "./query";

/**
 * Holds for a delivery of a correction to an address that had failed already for a mail about what it corrects: refused for
 * good, or taken and given up later. For use in a statement over deliveries, which stand under their own name there.
 */
export function isKnownDead({ tables }: Query): SQL {
  const { changes, deliveries: t, deliveryReports, recipients } = tables;
  const own = (name: string) => sql`${t}.${sql.identifier(name)}`;
  const failed = sql`(o.state = 'failed' or o.state = 'accepted' and exists (select 1 from ${deliveryReports} f
    where f.processor_id = o.processor_id and f.delivery_id = o.id and f.effect = 'counts' and f.action = 'failed'))`;
  const toFollower = sql`select 1 from ${t} o where o.processor_id = c.processor_id
    and o.follower_id = ${own("follower_id")} and o.change_id = c.corrects and o.address = ${own("address")} and ${failed}`;
  // A contact is another recipient of the correction than it was of what that corrects. `cross join` keeps SQLite to this
  // order, by which it reads a few rows; it would begin with all mails of the processor.
  const toContact = sql`select 1 from ${recipients} n cross join ${recipients} w cross join ${t} o
    where n.processor_id = c.processor_id and n.id = ${own("recipient_id")}
    and w.processor_id = n.processor_id and w.contact_id = n.contact_id and w.change_id = c.corrects
    and o.processor_id = w.processor_id and o.recipient_id = w.id and o.address = ${own("address")} and ${failed}`;
  return sql`exists (select 1 from ${changes} c
    where c.processor_id = ${own("processor_id")} and c.id = ${own("change_id")} and c.corrects is not null
    and (exists (${toFollower}) or exists (${toContact})))`;
}
