import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { respondError } from "~/http/respond-error";

/** Every address that no other route takes. */
export function loader({ context }: LoaderFunctionArgs): never {
  throw respondError("page.not_found", context);
}

export function action({ context }: ActionFunctionArgs): never {
  throw respondError("page.not_found", context);
}

export default function Nowhere() {
  return null;
}
