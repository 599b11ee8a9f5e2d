import { AWAY, PEOPLE } from "@tests/support/incoming/people";
import { COMPLAINTS, OWN_REPORTS, STANDARD_REPORTS } from "@tests/support/incoming/reports";
import { describe, expect, test } from "vitest";
import { createMailReader } from "~/adapters/incoming-mail.server";
import { mayBeAnswered } from "./auto-reply";
import { classify } from "./classify";

const read = createMailReader();
const envelopeOf = ({ from }: { from: string | null }) => ({ to: "r-0190f5f0@bounces.example", from });
const CORPUS = [...STANDARD_REPORTS, ...OWN_REPORTS, ...COMPLAINTS, ...AWAY, ...PEOPLE];

async function classed(raw: string, from: string | null) {
  return classify(await read(Buffer.from(raw)), envelopeOf({ from }));
}

describe("M6 the corpus", () => {
  test("at least 99 of 100 mails are what they are", async () => {
    expect(CORPUS.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const { name, raw, from, is } of CORPUS) {
      const found = await classed(raw, from);
      if (found.mailClass !== is) wrong.push(`${name}: ${found.mailClass}, not ${is}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(PEOPLE)("nothing that a person wrote is classed away: $name", async ({ raw, from }) => {
    expect((await classed(raw, from)).mailClass).toBe("reply");
  });

  test.each(AWAY)("no out-of-office is taken for anything a person wrote: $name", async ({ raw, from }) => {
    expect((await classed(raw, from)).mailClass).toBe("auto_reply");
  });

  test.each([...STANDARD_REPORTS, ...OWN_REPORTS.filter(({ says }) => says)])(
    "a report says action, status and address: $name",
    async ({ raw, from, says }) => {
      const found = await classed(raw, from);
      if (found.mailClass !== "report") throw new Error(found.mailClass);
      const [first] = found.recipients;
      expect({ action: first?.action, status: first?.status, address: first?.finalAddress }).toEqual(says);
    },
  );

  test("a complaint leads back to the mail it is about, by its envelope or by the mail it brings", async () => {
    for (const { raw, from, is } of COMPLAINTS) {
      const found = await classed(raw, from);
      if (is !== "complaint") continue;
      expect(found).toMatchObject({ complaint: { originalSender: "b-0190f5f0@bounces.example" } });
    }
  });
});

describe("RFC 3834 our answer", () => {
  test("goes to people alone: never to nobody, a program, or a list", async () => {
    for (const { raw, from } of [...STANDARD_REPORTS, ...OWN_REPORTS, ...AWAY])
      expect(mayBeAnswered(await read(Buffer.from(raw)), envelopeOf({ from }))).toBe(false);
    const answered = [];
    for (const { name, raw, from } of PEOPLE)
      if (mayBeAnswered(await read(Buffer.from(raw)), envelopeOf({ from }))) answered.push(name);
    expect(answered).toContain("an objection in Danish");
    for (const name of ["on behalf of a list", "with bulk as precedence", "redirected by a rule, so from nobody"])
      expect(answered).not.toContain(name);
  });
});
