/** The part of JSON Schema (2020-12) that our answers need. */
export type Schema =
  | { $ref: string }
  | { type: "object"; required: string[]; properties: Record<string, Schema>; description?: string }
  | { type: "object"; additionalProperties: Schema; description?: string }
  | { type: "array"; items: Schema; description?: string }
  | { anyOf: Schema[]; description?: string }
  | { type: "string"; enum: readonly string[]; description?: string }
  | { type: "string" | "integer" | "boolean" | "null"; format?: string; description?: string };

export const text: Schema = { type: "string" };
export const integer: Schema = { type: "integer" };
export const boolean: Schema = { type: "boolean" };
export const day: Schema = { type: "string", format: "date" };
export const instant: Schema = { type: "string", format: "date-time", description: "UTC, with milliseconds." };
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const list = (items: Schema): Schema => ({ type: "array", items });
export const oneOf = (...values: readonly string[]): Schema => ({ type: "string", enum: values });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** Every property is always there, but for those named in `optional`. */
export const record = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: "object",
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
