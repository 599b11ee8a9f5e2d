import { aDataDir, type RunningVarsel, runVarsel } from "../run-varsel";
import { announce, draftWithEntry, draftWithImport, signIn, vendor } from "./announce";
import { askToAnnounce, giveAccess } from "./give-access";
import { known, linked } from "./made";
import { linkTo } from "./mailbox";
import {
  askAndName,
  askToFollow,
  confirmObjection,
  follow,
  type Objector,
  objectByForm,
  objectFromLink,
} from "./object";
import { openSpaces, type WalkedSpaces } from "./spaces";
import { aVisitor, boxes, type Page, type Visitor } from "./visitor";

export const ANNOUNCED = "2026-11-23T09:00:00.000Z";
export const TOLD = "2026-11-23T09:30:00.000Z";

/** The staff of one processor, and one of each thing that addresses name. */
export type Workplace = {
  slug: string;
  staff: Visitor;
  /** With what they signed in. */
  account: RunningVarsel["signIns"]["staff"][number];
  /** A change that is announced; its `ref` is public. */
  changeId: string;
  ref: string;
  /** A draft that could be announced, and one with a list read in that waits for answers. */
  draftId: string;
  importDraftId: string;
  /** Ordered to be sent; it can be undone for ten minutes more. */
  scheduledId: string;
  entryId: string;
  customerId: string;
  contactId: string;
  termsId: string;
  /** From a link, with a file; from the open form, which nobody has matched; and from there, not even confirmed. */
  objectionId: string;
  unmatchedId: string;
  unconfirmedId: string;
  fileId: string;
  /** The original of an answer that was recorded for the customer. */
  actFileId: string;
  /** What a contact asked, and whom they named as the right person. */
  questionId: string;
  namedId: string;
  /** Entries of the log that were drawn for somebody to look at. */
  sampleId: string;
  /** Somebody who was invited, and a colleague who has set up a second factor. */
  personId: string;
  enrolledId: string;
  /** Addresses that came by mail: of somebody else who was invited, and of a colleague who wants a new password. */
  invitation: string;
  reset: string;
  /** The page by which a colleague is asked to announce a draft; nobody answers. */
  secondPerson: string;
} & WalkedSpaces;

/** Addresses that came by mail. */
export type Links = {
  /** Of somebody who was told and has said nothing, and of somebody who objected. */
  notified: string;
  objected: string;
  receipt: string;
  /** Where an objection from the open form is confirmed: still to be, and done. */
  unconfirmed: string;
  confirmed: string;
  follow: string;
  manage: string;
};

export type Product = {
  varsel: RunningVarsel;
  workplaces: readonly [Workplace, Workplace];
  links: readonly [Links, Links];
  /** All that the program has written on standard output since the walk began. */
  logs(): string;
  /** Goes on at another moment: all sessions, drafts and links stay. */
  restart(env: Record<string, string>): Promise<void>;
  end(): Promise<void>;
};

/** What was typed on the walk and names people, or says what they think. */
export const TYPED = {
  objector: {
    organisation: "Kanariefugl & Søn A/S",
    personName: "Kanarie Fuglsang-Østergaard",
    address: "kanarie.objector@kanariefugl.example",
    text: "Kanariefuglen synger: vi stoler ikke på leverandøren.",
  },
  visitor: {
    organisation: "Kanarieöarna Handel AB",
    personName: "Kanaria Sångsvan",
    address: "kanaria.visitor@kanarieoarna.example",
    text: "Kanariefåglar behöver skydd mot insyn.",
  },
  follower: "kanarie.follower@kanariefugl.example",
  asking: "kanarie.asking@kanariefugl.example",
  password: "kanariefugl uden bur i vindue",
} as const satisfies { objector: Objector; visitor: Objector; follower: string; asking: string; password: string };

/**
 * The built program with its demonstration, taken through the job as people take it: two processors each announce a
 * change, their customers are told, some object, others follow. In: further settings, and what is done before all that.
 */
export async function walkProduct(
  env: Record<string, string> = {},
  prepare: (varsel: RunningVarsel) => Promise<void> = async () => {},
): Promise<Product> {
  const { dataDir, clear } = await aDataDir();
  const past: string[] = [];
  let varsel = await runVarsel(dataDir, { ...env, VARSEL_NOW: ANNOUNCED });
  const [first, second] = varsel.signIns.staff;
  if (first === undefined || second === undefined) throw new Error("The demonstration has fewer than two processors");
  const stop = async () => {
    await varsel.stop();
    past.push(varsel.log());
  };
  const started = async (settings: Record<string, string>) => {
    await stop();
    // At the address that is in the mails.
    varsel = await runVarsel(dataDir, { PORT: new URL(varsel.url).port, ...settings });
  };
  const product = {
    get varsel() {
      return varsel;
    },
    logs: () => [...past, varsel.log()].join(""),
    restart: started,
    async end() {
      await stop();
      await clear();
    },
  };
  try {
    await prepare(varsel);
    const drafts = [await propose(varsel, first), await propose(varsel, second)] as const;
    await started({ ...env, VARSEL_NOW: TOLD });
    const links = [await answer(varsel, first.processor), await answer(varsel, second.processor)] as const;
    const workplaces = [await look(varsel, first, drafts[0]), await look(varsel, second, drafts[1])] as const;
    return Object.assign(product, { links, workplaces });
  } catch (error) {
    await product.end();
    throw error;
  }
}

type Staff = RunningVarsel["signIns"]["staff"][number];
type Drafts = Pick<Workplace, "draftId" | "importDraftId" | "changeId">;

async function propose(varsel: RunningVarsel, account: Staff): Promise<Drafts> {
  const staff = aVisitor(varsel.url);
  await signIn(staff, account);
  const changeId = await draftWithEntry(staff, vendor("Lagerhaus GmbH"));
  await announce(varsel, staff, changeId, account.processor);
  const draftId = await draftWithEntry(staff, vendor("Postvogn SAS", { country: "FR" }));
  return { changeId, draftId, importDraftId: await draftWithImport(staff, account.processor) };
}

/** The customer that objects on the walk, and the one that says nothing. */
function customersOf({ signIns }: RunningVarsel, slug: string) {
  const [quiet, ...others] = signIns.controllers.filter(({ processor }) => processor === slug);
  const objecting = others.find(({ name }) => name !== quiet?.name);
  if (quiet === undefined || objecting === undefined) throw new Error(`The demonstration has no customers of ${slug}`);
  return { slug, name: objecting.name, quiet, objecting, sibling: quiet };
}

/** Everybody outside does what they can: each kind of link exists then. */
async function answer(varsel: RunningVarsel, slug: string): Promise<Links> {
  const { url, dataDir } = varsel;
  const { quiet, objecting } = customersOf(varsel, slug);
  const link = /\/n\/[\w-]+/;
  const notified = await linkTo(dataDir, quiet.email, link);
  const objected = await linkTo(dataDir, objecting.email, link);
  const receipt = await objectFromLink(url, objected, TYPED.objector);
  await askAndName(url, objected, TYPED.objector);
  const changes = await aVisitor(url).open(`/${slug}/changes`);
  const page = changes.$(`main a[href^='/${slug}/changes/']`).attr("href") ?? "";
  const { visitor } = TYPED;
  const other = { ...visitor, address: `${slug}.${visitor.address}` };
  const confirmed = await objectByForm(url, dataDir, page, other);
  await confirmObjection(aVisitor(url), confirmed);
  const waiting = { ...visitor, address: `${slug}.waiting.${visitor.address}` };
  return {
    notified,
    objected,
    receipt,
    confirmed,
    unconfirmed: await objectByForm(url, dataDir, page, waiting),
    follow: await askToFollow(url, dataDir, slug, `${slug}.${TYPED.asking}`),
    manage: await follow(url, dataDir, slug, `${slug}.${TYPED.follower}`),
  };
}

async function look(varsel: RunningVarsel, account: Staff, drafts: Drafts): Promise<Workplace> {
  const slug = account.processor;
  const staff = aVisitor(varsel.url);
  await signIn(staff, account);
  const scheduledId = await draftWithEntry(staff, vendor("Fjernvagt ApS", { country: "DK" }));
  await announce(varsel, staff, scheduledId, slug);
  const [customers, terms, objections, draft, changes] = await Promise.all([
    staff.open("/staff/customers"),
    staff.open("/staff/customers/terms"),
    staff.open("/staff/objections"),
    staff.open(`/staff/drafts/${drafts.draftId}`),
    staff.open(`/${slug}/changes`),
  ]);
  const [customerId] = linked(customers, /^\/staff\/customers\/([0-9a-f-]{36})/);
  const customer = await staff.open(`/staff/customers/${customerId}`);
  const tasks = await staff.open("/staff/questions");
  const access = await giveAccess(varsel, staff, slug);
  const spaces = await openSpaces(varsel, staff, customersOf(varsel, slug));
  const actFileId = await recordLetter(staff, `/staff/changes/${drafts.changeId}/authorisations/${customerId}`);
  const ids = linked(objections, /^\/staff\/objections\/([0-9a-f-]{36})$/);
  const pages = await Promise.all(ids.map((id) => staff.open(`/staff/objections/${id}`)));
  const file = /^\/staff\/objections\/[0-9a-f-]{36}\/files\/([0-9a-f-]{36})/;
  const withFile = pages.find((page) => linked(page, file).length > 0);
  const fromForm = pages.filter(({ $ }) => $("[name=dismissReason]").length > 0);
  const isWaiting = ({ body }: Page) => body.includes(`${slug}.waiting.`);
  return {
    slug,
    staff,
    account,
    ...drafts,
    scheduledId,
    ref: known(linked(changes, /\/changes\/(\d{4}-\d\d)$/)[0]),
    entryId: known(linked(draft, /\/entries\/([0-9a-f-]{36})$/)[0]),
    customerId: known(customerId),
    contactId: known(customer.$("[name=contactId]").attr("value")),
    termsId: known(linked(terms, /^\/staff\/customers\/terms\/([0-9a-f-]{36})/)[0]),
    objectionId: known(linked(withFile, /^\/staff\/objections\/([0-9a-f-]{36})\/files/)[0]),
    fileId: known(linked(withFile, file)[0]),
    actFileId,
    questionId: known(linked(tasks, /^\/staff\/questions\/([0-9a-f-]{36})$/)[0]),
    namedId: known(linked(tasks, /^\/staff\/questions\/contacts\/([0-9a-f-]{36})$/)[0]),
    sampleId: await drawnSample(staff),
    secondPerson: await askToAnnounce(varsel, staff, slug),
    ...access,
    ...spaces,
    unmatchedId: known(
      fromForm
        .find((page) => !isWaiting(page))
        ?.path.split("/")
        .at(-1),
    ),
    unconfirmedId: known(fromForm.find(isWaiting)?.path.split("/").at(-1)),
  };
}

/** Records leave to start early, with its original; what only the customer can give still waits. Out: the file's id. */
async function recordLetter(staff: Visitor, answers: string): Promise<string> {
  const form = await staff.open(answers);
  const { personName, organisation: authority, text } = TYPED.objector;
  const acts = boxes(form, "acts").filter((act) => act.startsWith("early_start"));
  const values = { acts, personName, authority, channel: "letter", text };
  const original = { field: "files", name: "kanariefugl.txt", type: "text/plain", content: text };
  const recorded = await staff.submit(form, "form:has([value=record])", { values, files: [original] });
  return known(linked(recorded, /\/files\/([0-9a-f-]{36})$/)[0]);
}

/** Draws what people did so far that day. */
async function drawnSample(staff: Visitor): Promise<string> {
  const values = { firstDay: "2026-11-23", lastDay: "2026-11-23", number: "5", seed: "walk" };
  const drawn = await staff.submit(await staff.open("/staff/samples"), "main form", { values });
  return known(/^\/staff\/samples\/([0-9a-f-]{36})/.exec(drawn.path)?.[1]);
}
