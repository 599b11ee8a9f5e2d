import { describe, expect, it } from "vitest";
import { groupOf, namesTwoBrands } from "./brands";

describe("the group that a name is a brand of", () => {
  it.each([
    ["amazon", "US", "Amazon, AWS, Amazon Web Services (AWS), Amazon Web Services EMEA SARL, Amazon SES"],
    ["google", "US", "Google Ireland Ltd, GCP, Google Cloud Platform, YouTube, Google Analytics"],
    [
      "microsoft",
      "US",
      "Microsoft Ireland, Azure, Office 365 (mail and calendar), MS Office 365, GitHub Inc, LinkedIn",
    ],
    ["meta", "US", "Meta, Facebook (and underlying tools), WhatsApp, Instagram"],
    ["salesforce", "US", "Slack, Heroku"],
    ["twilio", "US", "Twilio Inc., SendGrid"],
    ["atlassian", "AU", "Jira, Bitbucket, MS Jira"],
    ["hetzner", "DE", "Hetzner GmbH"],
    ["ovh", "FR", "OVHcloud, OVH SAS"],
  ])("is %s with its seat in %s for each of: %s", (group, seat, names) => {
    for (const name of names.split(", ")) expect(groupOf(name), name).toEqual({ group, seat });
  });

  it("is none for another name, or one that only begins alike", () => {
    for (const name of ["Alfa A/S", "Amazonas ApS", "Googleplex", ""]) expect(groupOf(name), name).toBeNull();
  });
});

describe("a name of two brands", () => {
  const two = (name: string, number: string | null = null) => namesTwoBrands(name, number);

  it("is one with another in parentheses or behind a slash, or two words side by side under one number", () => {
    for (const name of ["NexMo (aka Vonage)", "Alfa (formerly Beta)", "Alfa (tidligere Beta Mail)", "Alfa / Beta"]) {
      expect(two(name), name).toBe(true);
    }
    expect([two("Mailgun Sinch", "29394458"), two("Mailgun Sinch")]).toEqual([true, false]);
  });

  it.each(["aka", "a.k.a.", "fka", "f.k.a.", "formerly", "tidl", "tidl.", "tidligere", "tidigare"])(
    "is one with the other behind the word %s",
    (word) => {
      expect(two(`Alfa (${word} Beta)`)).toBe(true);
    },
  );

  it("is told in whatever way it is spaced, and by words of four letters", () => {
    expect([two("Alfa(Beta)"), two("Alfa  /  Beta"), two("Alfa (Beta  Mail)")]).toEqual([true, true, true]);
    expect([two("Alfa Beta", "29394458"), two("Mailgun  Sinch", "29394458")]).toEqual([true, true]);
  });

  it("is none with its own abbreviation, a note, a country, a region, a legal form or ordinary words", () => {
    for (const name of [
      ...["Amazon Web Services (AWS)", "Amazon Web Services Inc (AWS)", "Alfa (mail)", "Alfa (Denmark)", "Alfa (EU)"],
      ...["Alfa (ApS)", "Alfa (One Two Three)", "alfa / beta", "Alfa/Beta"],
      ...["Alfa (Beta) Gamma", "Alfa (the Beta)"],
    ]) {
      expect(two(name), name).toBe(false);
    }
    for (const name of [
      "Alfa Hosting",
      "Alfa ApS",
      "Alfa",
      "Alfa Beta Gamma",
      "alfa Beta",
      "Alf Beta",
      "Alfa4 Beta",
      "4Alfa Beta",
    ]) {
      expect(two(name, "29394458"), name).toBe(false);
    }
  });
});
