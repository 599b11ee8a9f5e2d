import { aProcessor } from "@tests/support/builders";
import { expect, it } from "vitest";
import { publicProcessor } from "./public-processor";

it("a public page knows of a processor what it publishes, and the head of its log", () => {
  const processor = aProcessor({ slug: "fjord", contactAddress: "kept@fjord.example" });
  const head = { size: 12, root: "ab", frontier: ["kept"] };
  const { name, legalName, registrationNumber, country, language, zone, isDemo } = processor;
  expect(publicProcessor(processor, head)).toEqual({
    ...{ slug: "fjord", name, legalName, registrationNumber, country, language, zone, isDemo },
    logHead: { size: 12, root: "ab" },
  });
  expect(publicProcessor(processor, null).logHead).toBeNull();
});
