/** Where a command speaks. With `--json` its standard output is one JSON document and nothing else. */
export type Io = { stdout(text: string): void; stderr(text: string): void };

/** A command's exit code: 0 done, 1 it does not hold, 2 bad input or use. */
export type Run = (args: string[], io: Io) => Promise<number>;

export type Command = {
  /** One line for the list of commands. */
  summary: string;
  /** Imports the command's own module, so that a small command does not wait for the whole product to load. */
  load: () => Promise<{ run: Run }>;
};

/** Runs the command that the first argument names. In: the arguments after the program's name. Out: the exit code. */
export async function dispatch(args: string[], commands: Readonly<Record<string, Command>>, io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    io.stdout(usage(commands));
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    io.stderr(name === undefined ? usage(commands) : `There is no command ${name}.\n\n${usage(commands)}`);
    return 2;
  }
  const { run } = await command.load();
  try {
    return await run(rest, io);
  } catch (error) {
    io.stderr(`varsel ${name} failed: ${plainly(error) ?? traced(error)}\n`);
    return 1;
  }
}

/** What the operator alone can put right is said without the place in our code where it showed; null: anything else. */
function plainly(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "DatabaseInUse") return `${error.message}.`;
  if (!("code" in error && error.code === "EADDRINUSE")) return null;
  const { address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  return `another program listens on ${address}:${port}: stop it first, or set another PORT or BOUNCE_PORT.`;
}

function traced(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function usage(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "Usage: npm run -s varsel -- COMMAND [OPTIONS]",
    "",
    ...lines,
    "",
    "COMMAND --help tells more. --json prints one JSON document on standard output.",
    "Ends with 0: done; 1: it does not hold; 2: bad input or use.",
    "",
  ].join("\n");
}
