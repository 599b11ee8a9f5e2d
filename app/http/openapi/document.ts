import { DEADLINE_PARAMETERS } from "./deadline";
import type { Schema } from "./schema";
import { SCHEMAS } from "./schemas";

type Parameter = { name: string; in: "path" | "query"; required: boolean; description: string; schema: Schema };

const slug: Parameter = {
  name: "slug",
  in: "path",
  required: true,
  description: "The processor's address.",
  schema: { type: "string" },
};
const version = (name: string, where: Parameter["in"], description: string): Parameter => ({
  name,
  in: where,
  required: where === "path",
  description,
  schema: { type: "integer" },
});

/** The programs' interface (OpenAPI 3.1). A test holds it against what the addresses answer. */
export const OPENAPI = {
  openapi: "3.1.0",
  info: {
    title: "Varsel",
    version: "1",
    description:
      "Lists of sub-processors and announced changes to them, as anyone may read them, and the arithmetic of deadlines. Nothing here tells of customers.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  paths: {
    "/api/v1/processors/{slug}/list": read("The list in force, with what announced changes will bring", "List", [
      slug,
      {
        name: "on",
        in: "query",
        required: false,
        description: "The list in force on that day of the processor's zone.",
        schema: { type: "string", format: "date" },
      },
    ]),
    "/api/v1/processors/{slug}/versions": read("Every version, newest first", "Versions", [slug]),
    "/api/v1/processors/{slug}/versions/{n}": read("One version as it was published", "List", [
      slug,
      version("n", "path", "Number of the version."),
    ]),
    "/api/v1/processors/{slug}/diff": read("What differs between any two versions", "Diff", [
      slug,
      version("from", "query", "Left out: the version before."),
      version("to", "query", "Left out: the current version."),
    ]),
    "/api/v1/processors/{slug}/changes": read("Every announced change, newest first", "Changes", [slug]),
    "/api/v1/processors/{slug}/changes/{ref}": read("One announced change", "Change", [
      slug,
      { name: "ref", in: "path", required: true, description: "Its number YYYY-NN.", schema: { type: "string" } },
    ]),
    "/tools/deadline.json": read("A period counted by Regulation 1182/71", "Deadline", DEADLINE_PARAMETERS, false),
  },
  components: { schemas: SCHEMAS },
};

function read(summary: string, schema: string, parameters: readonly Parameter[], namesSomething = true) {
  const json = (name: string) => ({ "application/json": { schema: { $ref: `#/components/schemas/${name}` } } });
  return {
    get: {
      summary,
      parameters,
      responses: {
        "200": { description: summary, content: json(schema) },
        "304": { description: "The client has these very bytes (If-None-Match)." },
        "400": { description: "A parameter cannot be read.", content: json("Error") },
        ...(namesSomething
          ? { "404": { description: "There is no such processor, version or change.", content: json("Error") } }
          : {}),
      },
    },
  };
}
