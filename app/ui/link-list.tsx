import type { Link } from "./callout";

/** Links one below another, each large enough for a thumb. */
export function LinkList({ links, label }: { links: readonly Link[]; label: string }) {
  return (
    <ul aria-label={label} className="text-sm print:hidden">
      {links.map(({ href, label: word }) => (
        <li key={href}>
          <a className="link inline-block py-1" href={href}>
            {word}
          </a>
        </li>
      ))}
    </ul>
  );
}
