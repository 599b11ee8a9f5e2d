import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "./form";
import { unusableText } from "./unusable-text";

const schema = z.object({ name: z.string().max(10), note: z.string().optional() });

function post(fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request("https://varsel.example/", { method: "POST", body });
}

describe("a posted form", () => {
  test("that fits its schema gives the value", async () => {
    expect(await readForm(post({ name: "Æble", note: "a\r\nb" }), schema)).toEqual({
      ok: true,
      value: { name: "Æble", note: "a\r\nb" },
    });
  });

  test("that does not fit says so at the field and keeps all that was typed", async () => {
    const read = await readForm(post({ name: "far too long a name", note: "kept" }), schema);
    if (read.ok) throw new Error("It fits");
    expect(read.code).toBe("form.invalid");
    expect(Object.keys(read.submission.error ?? {})).toEqual(["name"]);
    expect(read.submission.initialValue).toEqual({ name: "far too long a name", note: "kept" });
  });

  test("with a character that cannot be stored is refused at the field and keeps all that was typed", async () => {
    const read = await readForm(post({ name: "Ole", note: "a\0b" }), schema);
    if (read.ok) throw new Error("It fits");
    expect(read.submission.error).toEqual({ note: ["text.nul"] });
    expect(read.submission.initialValue).toEqual({ name: "Ole", note: "a\0b" });
  });

  test("that is no form at all is refused", async () => {
    const request = new Request("https://varsel.example/", {
      method: "POST",
      body: "--broken",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
    });
    expect(await readForm(request, schema)).toMatchObject({ ok: false, code: "form.unreadable" });
  });
});

test("text from a program may hold half a character, which no form can send", () => {
  expect(["a\ud800b", "\udc00", "a\0", "a\r\n😀 Æ"].map(unusableText)).toEqual([
    "text.lone_surrogate",
    "text.lone_surrogate",
    "text.nul",
    null,
  ]);
});
