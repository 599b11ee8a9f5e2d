import { freshCode } from "../authenticator";
import { aVisitor, type Page, type Visitor } from "./visitor";

export type SignIn = { email: string; password: string; totpSecret?: string };

/** Second factors that were set up here, by address and the product they were set up in. */
const known = new Map<string, string>();
const PASSWORD_FORM = "form:has([name=password])";
const CODE_FORM = "form:has([name=code])";

/**
 * Signs in as people do: the password, then the code of the authenticator app; where a second factor must be set up
 * first, it is, and remembered. Out: the first page of the workplace.
 */
export async function signIn(visitor: Visitor, { email, password, totpSecret }: SignIn): Promise<Page> {
  const page = await visitor.open("/staff/sign-in");
  const next = await visitor.submit(page, PASSWORD_FORM, { values: { address: email, password } });
  const entered = await secondStep(visitor, next, email, totpSecret);
  if (entered.path !== "/staff") throw new Error(`Signing in led to ${entered.path} (${entered.status})`);
  return entered;
}

/** The cookie of somebody who has signed in, for requests that are written by hand. */
export async function sessionCookie(url: string, account: SignIn): Promise<string> {
  const visitor = aVisitor(url);
  await signIn(visitor, account);
  return [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}

/** What an authenticator app would show somebody whose second factor was set up here, or is known. */
export function codeOf(url: string, { email, totpSecret }: Pick<SignIn, "email" | "totpSecret">): Promise<string> {
  const secret = totpSecret ?? known.get(`${url} ${email}`);
  if (secret === undefined) throw new Error(`No second factor of ${email} is known`);
  return freshCode(secret);
}

async function secondStep(visitor: Visitor, page: Page, email: string, totpSecret: string | undefined): Promise<Page> {
  const { path, $ } = page;
  if (path.startsWith("/staff/sign-in/code")) {
    const account = { email, ...(totpSecret !== undefined && { totpSecret }) };
    return visitor.submit(page, CODE_FORM, { values: { code: await codeOf(visitor.base, account) } });
  }
  if (!path.startsWith("/staff/sign-in/second-factor")) return page;
  const secret = $("[data-secret]").attr("data-secret") ?? "";
  known.set(`${visitor.base} ${email}`, secret);
  const given = await visitor.submit(page, CODE_FORM, { values: { code: await freshCode(secret) } });
  if (given.$("[data-recovery-code]").length !== 10)
    throw new Error(`Setting up a second factor led to ${given.status}`);
  return visitor.open("/staff");
}
