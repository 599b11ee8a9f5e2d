import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aComposedMail } from "@tests/support/composed-mail";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLocalMailbox } from "./local-mailbox.server";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "varsel-mailbox-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const DELIVERY = { deliveryId: "01980000-0000-7000-8000-000000000001" };
const aMail = (over: Parameters<typeof aComposedMail>[0] = {}) =>
  aComposedMail({
    ...DELIVERY,
    text: "Hej\n",
    html: "<p>Hej</p>\n",
    headers: { "List-Id": "<a.list.fjord.example>" },
    ...over,
  });

test("a mail is kept as the bytes that would have been sent, and can be read without parsing them", async () => {
  const mailbox = createLocalMailbox({ dir });
  const mail = aMail();
  expect(await mailbox.send("bulk", mail)).toMatchObject({ state: "accepted" });
  const [listed] = await mailbox.list();
  expect(listed).toEqual({
    id: "20261123T090203000Z_01980000-0000-7000-8000-000000000001",
    to: "Bo Skov <bo@skov.example>",
    subject: "Ændring",
    date: "2026-11-23T09:02:03.000Z",
  });
  const bytes = await readFile(join(dir, `${listed?.id}.eml`));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(mail.hash);
  expect((await PostalMime.parse(bytes)).subject).toBe("Ændring");
  const read = await mailbox.read(listed?.id ?? "");
  expect(read).toMatchObject({ from: "Fjord Mail <notices@fjord.example>", text: "Hej\n", html: "<p>Hej</p>\n" });
  expect(read?.headers).toContainEqual(["List-Id", "<a.list.fjord.example>"]);
});

test("the newest mail comes first, and a second sending is the same letter", async () => {
  const mailbox = createLocalMailbox({ dir });
  expect(await mailbox.list()).toEqual([]);
  await mailbox.send("bulk", aMail());
  await mailbox.send("bulk", aMail({ deliveryId: "later", subject: "Later", date: "2026-11-24T00:00:00.000Z" }));
  await mailbox.send("bulk", aMail());
  expect((await mailbox.list()).map(({ subject }) => subject)).toEqual(["Later", "Ændring"]);
  expect((await readdir(dir)).every((name) => /\.(eml|json)$/.test(name))).toBe(true);
});

test.each(["../secret", "secret", "a_b/../../secret", ""])("nothing but a letter is opened: %j", async (id) => {
  await writeFile(join(dir, "secret.json"), "{}");
  expect(await createLocalMailbox({ dir: join(dir, "mailbox") }).read(id)).toBeNull();
});
