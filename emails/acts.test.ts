import { SAMPLES } from "@tests/support/mail-samples";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import type { MailProps } from "~/domain/delivery/mail-props";
import { createMailRenderer } from "./render.server";

const render = createMailRenderer();
const recorded = SAMPLES.authorisation_recorded;
const text = async (props: MailProps["authorisation_recorded"], kind: "recorded" | "withdrawn" = "recorded") => {
  const mail = await render(`authorisation_${kind}`, props, "en");
  return { subject: mail.subject, text: load(mail.html)("body").text().replace(/\s+/g, " ") };
};
const [approval, early] = recorded.acts;
if (approval === undefined || early === undefined) throw new Error("The sample has two acts");

describe("the mail about what was recorded", () => {
  test("HL-4.2 names what was given, for which items, by whom, when and how, and asks to be told if it is wrong", async () => {
    const mail = await text(recorded);
    expect(mail.subject).toBe("Fjord Mail: we have recorded your answer to change 2026-03");
    for (const said of [
      "Specific written approval",
      "Tælleren",
      "{{person}}",
      "{{authority}}",
      "4 December 2026, by letter",
    ])
      expect(mail.text).toContain(said);
    expect(mail.text).toContain("Leave to start before the deadline");
    expect(mail.text).toMatch(/Lagerhaus.*, from 18 December 2026/);
    expect(mail.text).toContain("If it was not you, or if anything here is wrong, tell us at once.");
    expect(mail.text).toContain("You can take it back until the change is in use for you.");
  });

  test("of what was only said asks to write it, and promises nothing", async () => {
    const mail = await text({ ...recorded, channel: "phone", acts: [{ ...approval, opens: false }] });
    expect(mail.subject).toContain("please write it");
    expect(mail.text).toContain("it opens nothing until you write it");
    expect(mail.text).not.toMatch(/we go by it|You can take it back/);
  });

  test("tells what counts from what is a note where a document has both", async () => {
    const mail = await text({ ...recorded, channel: "meeting", acts: [{ ...approval, opens: false }, early] });
    expect(mail.subject).toContain("we have recorded your answer");
    expect(mail.text).toContain("it opens nothing until you write it");
  });

  test("of what was taken back gives the reason, and says that it is closed again", async () => {
    const mail = await text({ ...recorded, reason: "The letter was another customer's." }, "withdrawn");
    expect(mail.subject).toContain("has been taken back");
    expect(mail.text).toContain("Reasons: The letter was another customer's.");
    expect(mail.text).toContain("What it had opened is closed again");
  });
});
