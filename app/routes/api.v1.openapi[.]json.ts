import { OPENAPI } from "~/http/openapi/document";

/** What the programs' interface gives; the same for every processor and in every language. */
export function loader() {
  return Response.json(OPENAPI, { headers: { "Cache-Control": "public, max-age=3600" } });
}
