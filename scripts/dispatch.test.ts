import { type AddressInfo, createServer } from "node:net";
import { DatabaseInUse } from "@db/sqlite-lock";
import { expect, test } from "vitest";
import { type Command, dispatch } from "./dispatch";

const commands: Record<string, Command> = {
  echo: {
    summary: "say it again",
    load: async () => ({
      run: async (args, io) => {
        io.stdout(args.join(" "));
        return args.includes("--bad") ? 2 : 0;
      },
    }),
  },
  break: {
    summary: "throw",
    load: async () => ({
      run: async () => {
        throw new Error("broken");
      },
    }),
  },
};

const throwing = (error: unknown): Command => ({
  summary: "throw",
  load: async () => ({
    run: async () => {
      throw error;
    },
  }),
});

async function called(...args: string[]) {
  const said = { out: "", err: "" };
  const io = {
    stdout: (text: string) => {
      said.out += text;
    },
    stderr: (text: string) => {
      said.err += text;
    },
  };
  return { code: await dispatch(args, commands, io), ...said };
}

test("a command gets the arguments after its name, and its exit code is the program's", async () => {
  expect(await called("echo", "--json", "a")).toEqual({ code: 0, out: "--json a", err: "" });
  expect(await called("echo", "--bad")).toMatchObject({ code: 2 });
});

test("--help lists every command with its summary on standard output", async () => {
  const { code, out } = await called("--help");
  expect(code).toBe(0);
  expect(out).toContain("  echo   say it again\n  break  throw\n");
});

test("an unknown command, also one named like a property of every object, lists the commands and ends with 2", async () => {
  for (const name of ["nothing", "toString", "__proto__"]) {
    const { code, out, err } = await called(name);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`There is no command ${name}.`);
    expect(err).toContain("say it again");
  }
  expect(await called()).toMatchObject({ code: 2, out: "" });
});

test("a command that throws ends with 1 and says so on standard error", async () => {
  const { code, out, err } = await called("break");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("varsel break failed: Error: broken");
});

test("issue 5: a second server on the same database, or on a port in use, is refused in one line without a stack", async () => {
  commands.second = throwing(new DatabaseInUse("/srv/varsel.lock"));
  const refused = await called("second");
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/^varsel second failed: another Varsel server .*\/srv\/varsel\.lock.*\.\n$/);
  const first = createServer();
  await new Promise<void>((done) => first.listen(0, "127.0.0.1", done));
  const taken = await new Promise((done) => {
    const { port } = first.address() as AddressInfo;
    createServer().once("error", done).listen(port, "127.0.0.1");
  });
  first.close();
  commands.taken = throwing(taken);
  expect((await called("taken")).err).toMatch(
    /^varsel taken failed: another program listens on 127\.0\.0\.1:\d+: .*\n$/,
  );
});
