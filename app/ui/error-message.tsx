import { useT } from "./translator";

/** What happened, what was kept and what to do next, with a reference to quote. */
export function ErrorMessage({ status, title, body, next, reference }: ErrorMessageProps) {
  const { t } = useT();
  return (
    <main id="content" className="mx-auto max-w-2xl px-4 py-16 sm:px-6">
      <p className="kicker">{status}</p>
      <h1 className="mt-2 text-3xl font-semibold sm:text-4xl">{title}</h1>
      <p className="mt-4">{body}</p>
      <p className="mt-2">{next}</p>
      {reference !== null && <p className="quiet mt-6 font-mono text-sm">{t("errors.reference", { id: reference })}</p>}
      <p className="mt-8">
        <a className="btn" href="/">
          {t("errors.home")}
        </a>
      </p>
    </main>
  );
}

export type ErrorMessageProps = {
  status: number;
  title: string;
  body: string;
  next: string;
  reference: string | null;
};
