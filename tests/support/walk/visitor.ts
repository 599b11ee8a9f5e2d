import { type CheerioAPI, load } from "cheerio";

export type Values = Readonly<Record<string, string | readonly string[]>>;
export type Attached = { field: string; name: string; type: string; content: string };
export type Sending = {
  /** The button that is pressed; where its name and value are sent, so are they here. */
  press?: string;
  values?: Values;
  /** What is chosen of every question that has buttons to choose one of, whatever it is called. */
  choose?: string;
  files?: readonly Attached[];
};

/** What came back, and the address it finally came from. */
export type Page = {
  status: number;
  path: string;
  headers: Headers;
  body: string;
  $: CheerioAPI;
};

export type Answer = { status: number; location: string | null; headers: Headers; body: string };

export type Visitor = ReturnType<typeof aVisitor>;

/**
 * Somebody who reads and sends forms as a browser without script does: cookies kept, redirects followed, every field of
 * a form sent as the page filled it, unless another value is given.
 */
export function aVisitor(base: string, language = "en") {
  const cookies = new Map<string, string>();

  /** One request and its answer, redirects not followed. */
  async function ask(method: string, path: string, body?: BodyInit, headers: HeadersInit = {}): Promise<Answer> {
    const all = new Headers({ "accept-language": language, accept: "text/html,*/*;q=0.8" });
    if (method !== "GET" && method !== "HEAD") all.set("origin", base);
    if (cookies.size > 0) all.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    for (const [name, value] of new Headers(headers)) all.set(name, value);
    const answer = await fetch(base + path, { method, headers: all, redirect: "manual", ...(body && { body }) });
    for (const line of answer.headers.getSetCookie()) keep(line);
    const location = answer.headers.get("location");
    return { status: answer.status, location, headers: answer.headers, body: await answer.text() };
  }

  function keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0\b/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  async function follow(path: string, answer: Answer): Promise<Page> {
    if (answer.location !== null && answer.status >= 300 && answer.status < 400) {
      const next = new URL(answer.location, base + path);
      const [onward] = (next.pathname + next.search).split("#");
      return open(onward ?? "/");
    }
    const { status, headers, body } = answer;
    return { status, path, headers, body, $: load(body) };
  }

  async function open(path: string): Promise<Page> {
    return follow(path, await ask("GET", path));
  }

  /** Sends the form that `form` selects on the page; throws where it selects none or several. */
  async function submit(page: Page, form: string, sending: Sending = {}): Promise<Page> {
    const { path, body } = filled(page, form, sending);
    return follow(path, await ask("POST", path, body));
  }

  return { base, cookies, ask, open, submit };
}

/** The values of every box of that name on a page. */
export function boxes({ $ }: Page, name: string): string[] {
  return $(`[type=checkbox][name=${name}]`)
    .map((_, { attribs }) => attribs.value ?? "")
    .get();
}

/** A form of a page with its values: where it goes and what is sent. */
export function filled(
  { $, path, status }: Page,
  form: string,
  sending: Sending = {},
): { path: string; body: BodyInit } {
  const found = $(form);
  const titles = $("form")
    .map((_, { attribs }) => `${attribs.action}`)
    .get();
  if (found.length !== 1) {
    throw new Error(`${found.length} forms are ${form} on ${path} (${status}); its forms go to ${titles.join(", ")}`);
  }
  const sent: [string, string][] = found.serializeArray().map(({ name, value }) => [name, value]);
  const button = sending.press === undefined ? null : found.find(sending.press);
  if (button !== null && button.length !== 1) throw new Error(`${button.length} buttons ${sending.press} on ${path}`);
  const pressed = button?.attr("name");
  if (pressed !== undefined) sent.push([pressed, button?.attr("value") ?? ""]);
  const questions = sending.choose === undefined ? [] : found.find("[type=radio]").toArray();
  const chosen = Object.fromEntries(questions.map(({ attribs }) => [attribs.name ?? "", sending.choose ?? ""]));
  const values: Values = { ...chosen, ...sending.values };
  const given = Object.entries(values);
  const all = sent.filter(([name]) => values[name] === undefined);
  for (const [name, value] of given) for (const one of [value].flat()) all.push([name, one]);
  const target = new URL(button?.attr("formaction") ?? found.attr("action") ?? path, `http://varsel.invalid${path}`);
  return { path: target.pathname + target.search, body: bodyOf(all, sending.files ?? [], found.attr("enctype")) };
}

function bodyOf(fields: [string, string][], files: readonly Attached[], enctype: string | undefined): BodyInit {
  if (enctype !== "multipart/form-data") {
    if (files.length > 0) throw new Error("The form takes no files");
    return new URLSearchParams(fields);
  }
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  for (const { field, name, type, content } of files) data.append(field, new File([content], name, { type }));
  return data;
}
