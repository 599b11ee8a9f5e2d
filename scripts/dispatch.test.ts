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
