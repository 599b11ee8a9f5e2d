import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TranslatorProvider } from "../translator";
import { PauseSection } from "./pause-section";
import type { PauseView } from "./sending-view";

const PAUSE: PauseView = {
  ...{ id: "p", at: "2026-11-23T10:30:00.000Z", endedAt: null, endedByName: null },
  ...{ cause: "hard_failures", reason: null, by: null, failed: 26, finished: 31 },
};
const shown = (pause: PauseView) =>
  renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <PauseSection
        {...{ action: "/staff/mail", pause, earlier: [], zone: "Europe/Copenhagen" }}
        mayPause
        isReasonMissing={false}
      />
    </TranslatorProvider>,
  );

test("a pause for failures leads to what the servers said, one that staff made does not", () => {
  expect(shown(PAUSE)).toMatch(/of 31 mails in a row 26 failed.*href="\/staff"/s);
  expect(shown({ ...PAUSE, cause: "staff", reason: "Wrong list", by: "Ida" })).not.toContain('href="/staff"');
});
