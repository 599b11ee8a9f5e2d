import type { Deps } from "~/ports/deps";

/** Hands the ports to a use case; what is left is what a route, a job or a command calls. */
export type Bind = <I, O>(useCase: (deps: Deps, input: I) => O) => (input: I) => O;
