import { Fragment } from "react";
import type { Link } from "./callout";

/** "Download: JSON · CSV · Markdown" */
export function DownloadLinks({ label, links }: { label: string; links: readonly Link[] }) {
  return (
    <span>
      {label}:{" "}
      {links.map(({ href, label: word }, n) => (
        <Fragment key={href}>
          {n > 0 && " · "}
          <a className="link" href={href}>
            {word}
          </a>
        </Fragment>
      ))}
    </span>
  );
}
