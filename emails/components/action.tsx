import type { Translator } from "~/i18n/translator";
import { style } from "./theme";

/** The one link of a mail: a button, and its address to copy where buttons do not work. */
export function Action({ label, href, words }: { label: string; href: string; words: Translator }) {
  return (
    <>
      <p style={{ margin: "20px 0 0" }}>
        <a className="button" style={style.button} href={href}>
          {label}
        </a>
      </p>
      {/* In the text part the address already stands behind the button's words. */}
      <p className="quiet" style={style.address} data-skip-in-text="true">
        {words.t("mail.copyLink")}
        <br />
        {href}
      </p>
    </>
  );
}
