import { type Command, dispatch } from "./dispatch";

/** Every command there is. Each is a chunk of its own in the build: what one needs does not slow down another. */
const COMMANDS: Record<string, Command> = {
  deadline: {
    summary: "count notice periods by Regulation 1182/71",
    load: () => import("./deadline"),
  },
  customers: { summary: "import customers, contacts, language, country and terms", load: () => import("./customers") },
  diff: { summary: "compare two versions of a list", load: () => import("./diff") },
  doctor: { summary: "look whether all is set up right, mail above all", load: () => import("./doctor") },
  history: { summary: "set down earlier states of a list", load: () => import("./history") },
  import: { summary: "read a list in, as a draft against the current one", load: () => import("./import") },
  adequacy: { summary: "list adequacy decisions; record that one fell", load: () => import("./adequacy") },
  bounce: { summary: "take a mail that came back, from standard input", load: () => import("./bounce") },
  bench: { summary: "measure this machine, each number beside a bare baseline", load: () => import("./bench") },
  user: { summary: "add a staff member", load: () => import("./user") },
  processor: { summary: "add a company that publishes its list", load: () => import("./processor") },
  seed: { summary: "load the demonstration into an empty database", load: () => import("./seed") },
  serve: { summary: "serve pages and work off mail and deadlines", load: () => import("./serve") },
};

// A reader that closes early (`varsel … | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await dispatch(process.argv.slice(2), COMMANDS, {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
});
