import type { ReactNode } from "react";
import { Body, Head, Html } from "react-email";
import type { MailSender } from "~/domain/delivery/mail-sender";
import type { Translator } from "~/i18n/translator";
import { value } from "../template";
import { SHEET, style } from "./theme";
import { Banner, Quiet } from "./words";

type LayoutProps = {
  words: Translator;
  sender: MailSender;
  /** What lists of mails show after the subject. */
  preview: string;
  /** Stands above everything. */
  banner?: string | null;
  /** Why the reader gets this mail, and what leads. */
  foot: ReactNode;
  children: ReactNode;
};

/** Paper, sender, body and foot: the same for every mail. */
export function Layout({ words, sender, preview, banner = null, foot, children }: LayoutProps) {
  const { t } = words;
  const { legalName, registrationNumber } = sender;
  return (
    <Html lang={words.locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{SHEET}</style>
      </Head>
      <Body className="paper" lang={words.locale} style={style.body}>
        <div data-skip-in-text="true" style={{ display: "none", maxHeight: 0, overflow: "hidden" }}>
          {preview}
        </div>
        <div style={style.sheet}>
          {banner === null ? null : <Banner>{banner}</Banner>}
          {sender.isDemo ? <Banner>{t("mail.demo", { company: sender.name })}</Banner> : null}
          <p className="ink" style={style.brand}>
            {sender.name}
          </p>
          {children}
          <hr className="line" style={style.rule} />
          {foot}
          <Quiet>
            {registrationNumber === null
              ? legalName
              : t("mail.registered", { name: legalName, number: registrationNumber })}
          </Quiet>
        </div>
      </Body>
    </Html>
  );
}

/** The foot of mail under an agreement: whom to ask, why it came, and the way out of what came unasked. */
export function ContractFoot({ words, sender, why, canLeave = false }: ContractFootProps) {
  const { t } = words;
  return (
    <>
      <Quiet>{t("mail.ask", { name: sender.contactName, address: sender.contactAddress })}</Quiet>
      {sender.isDemo ? null : <Quiet>{t("mail.reply")}</Quiet>}
      <Quiet>{why}</Quiet>
      <Quiet>{t("mail.personal")}</Quiet>
      {canLeave && (
        <Quiet>
          <a className="link" style={style.link} href={`${value("link")}/contact`}>
            {t("leaving.foot")}
          </a>
        </Quiet>
      )}
    </>
  );
}

/** The same under what an agreement rests on: it also names the language that leads. */
export function LeadingFoot(props: ContractFootProps) {
  const { words, sender } = props;
  return (
    <>
      <ContractFoot {...props} />
      <Quiet>{words.t(`mail.leading.${sender.language}`)}</Quiet>
    </>
  );
}

type ContractFootProps = { words: Translator; sender: MailSender; why: string; canLeave?: boolean };

/** The foot of mail to a follower: that it is for information, and the way out. */
export function FollowerFoot({ words, sender, manage }: { words: Translator; sender: MailSender; manage: string }) {
  const { t } = words;
  return (
    <>
      <Quiet>{t("mail.informationOnly")}</Quiet>
      <Quiet>{t("mail.whyFollower", { processor: sender.name })}</Quiet>
      <Quiet>
        <a className="link" style={style.link} href={manage}>
          {t("mail.manage")}
        </a>
      </Quiet>
    </>
  );
}
