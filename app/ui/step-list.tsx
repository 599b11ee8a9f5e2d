export type Step = { key: string; label: string; state: "done" | "current" | "todo"; href?: string };

/** Where one is in a piece of work of several pages. Steps that are done can be gone back to. */
export function StepList({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ol className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {steps.map(({ key, label: word, state, href }, n) => (
          <li
            key={key}
            {...(state === "current" ? { "aria-current": "step" } : {})}
            className={state === "current" ? "border-b-2 border-primary pb-1 font-semibold" : "pb-1"}
          >
            <span aria-hidden="true" className="mr-1.5 font-mono">
              {state === "done" ? "✓" : n + 1}
            </span>
            {href !== undefined && state === "done" ? (
              <a className="link link-hover" href={href}>
                {word}
              </a>
            ) : (
              <span className={state === "todo" ? "quiet" : ""}>{word}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
