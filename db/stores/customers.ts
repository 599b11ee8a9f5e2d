import type { CustomerReads, CustomerWrites } from "~/ports/stores/customers";
import { contactReads, contactWrites } from "./contacts";
import { controllerReads, controllerWrites } from "./controllers";
import { followerReads, followerWrites } from "./followers";
import type { Query } from "./query";
import type { RowBudget } from "./rows";
import { termsReads, termsWrites } from "./terms";

export function customerReads(q: Query): CustomerReads {
  return { ...termsReads(q), ...controllerReads(q), ...contactReads(q), ...followerReads(q) };
}

export function customerWrites(q: Query, budget: RowBudget): CustomerWrites {
  return {
    ...customerReads(q),
    ...termsWrites(q),
    ...controllerWrites(q, budget),
    ...contactWrites(q, budget),
    ...followerWrites(q),
  };
}
