import { style } from "./theme";

/** A code to be typed: large, on a line of its own, in two groups that are read together. */
export const Code = ({ children }: { children: string }) => (
  <p
    className="ink"
    style={{ ...style.h1, fontFamily: "ui-monospace, Menlo, Consolas, monospace", letterSpacing: "0.12em" }}
  >
    {children}
  </p>
);
