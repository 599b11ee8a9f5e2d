import { z } from "zod";

/** What somebody sent whose session had ended: the page and the fields, to be sent again after signing in. */
export type KeptForm = { path: string; fields: [name: string, value: string][] };

const schema = z.object({
  path: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
});

/** Marks an answer that asks to sign in again and brings along what was typed. */
export type SessionEnded = { code: "session.ended"; kept: KeptForm };

/** An answer to throw: nothing a person typed is lost to a session that has ended. Files cannot be given back to a browser. */
export async function keepForm(request: Request, path: string): Promise<Response> {
  const data = await request.formData().catch(() => new FormData());
  const fields = [...data].flatMap(([name, value]): KeptForm["fields"] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const body: SessionEnded = { code: "session.ended", kept: { path, fields } };
  return Response.json(body, { status: 401, headers: { "Cache-Control": "no-store" } });
}

export function isSessionEnded(data: unknown): data is SessionEnded {
  return typeof data === "object" && data !== null && "code" in data && data.code === "session.ended";
}

/** Reads what a sign-in form brings along; null when there is nothing, or nothing of ours. */
export function readKeptForm(text: unknown): KeptForm | null {
  if (typeof text !== "string" || text === "") return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
