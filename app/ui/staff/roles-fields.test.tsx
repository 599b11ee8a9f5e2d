import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { needsSecondFactor } from "~/domain/people/second-factor";
import { STAFF_ROLES } from "~/domain/people/staff";
import { createTranslator } from "~/i18n/translator";
import { TranslatorProvider } from "../translator";
import { RolesFields } from "./roles-fields";

test("SU-3 each role that needs a second factor says so, and no other", () => {
  const { t } = createTranslator("en");
  const html = renderToStaticMarkup(
    <TranslatorProvider locale="en">
      <RolesFields roles={[]} term={{ from: "2026-11-23", until: "2028-11-22" }} state={null} />
    </TranslatorProvider>,
  );
  const says = STAFF_ROLES.filter((role) => html.includes(`${t(`people.roleHint.${role}`)} ${t("people.roleFactor")}`));
  expect(says).toEqual(STAFF_ROLES.filter((role) => needsSecondFactor([role])));
  expect(says).toEqual(["publisher", "gdpa", "administrator"]);
});
