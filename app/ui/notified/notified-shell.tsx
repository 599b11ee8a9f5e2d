import type { ReactNode } from "react";
import type { NotifiedChange } from "~/domain/notice/notified-change";
import { PublicShell } from "../public-shell";

/** The processor's public shell around a page that only one contact is shown. */
export function NotifiedShell({ processor, address, children }: NotifiedShellProps) {
  return (
    <PublicShell processor={processor} current="changes" address={address} logHead={null}>
      {children}
    </PublicShell>
  );
}

export type NotifiedShellProps = {
  processor: NotifiedChange["processor"];
  /** Path of a page that can be got again: what was posted cannot. */
  address: string;
  children: ReactNode;
};
