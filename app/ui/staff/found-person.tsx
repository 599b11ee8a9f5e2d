import type { OpenUntil } from "~/domain/people/own-data";
import type { Hold } from "~/domain/people/retention";
import { TextField } from "../fields";
import { FormActions, PostForm } from "../form";
import { EraseForm, type EraseFormProps, Held, PersonView, type PersonWords } from "../person-view";
import { useT } from "../translator";

export type PersonAnswer = {
  address: string;
  reason: string;
  said: "shown" | "erased" | "unknown" | "held" | null;
  error: EraseFormProps["error"];
  holds: readonly Hold[];
  openUntil: OpenUntil;
  person: PersonWords | null;
};

/** Whose data, and why somebody looks (HL-B2.14). */
export function PersonFinder({ action, typed }: { action: string; typed: PersonAnswer | null }) {
  const { t } = useT();
  const isUnsaid = typed?.error === "person.mustReason";
  return (
    <PostForm action={action} fields={{ intent: "show" }}>
      <TextField
        id="address"
        name="address"
        type="email"
        label={t("person.address")}
        defaultValue={typed?.address}
        required
      />
      <TextField
        id="reason"
        name="reason"
        label={t("person.reason")}
        hint={t("person.reasonHint")}
        defaultValue={typed?.reason}
        required
        {...(isUnsaid ? { error: t("person.mustReason") } : {})}
      />
      <FormActions submit={t("person.find")} />
    </PostForm>
  );
}

const LEADS = { shown: "would", unknown: "would", held: "held", erased: "keptPart" } as const;

/** What was found, as files too, and how it is erased. */
export function FoundPerson({ action, answer }: { action: string; answer: PersonAnswer }) {
  const { t } = useT();
  const { person, address, reason, error, holds, openUntil, said } = answer;
  return (
    <>
      <Held holds={holds} openUntil={openUntil} lead={LEADS[said ?? "shown"]} />
      {person !== null && (
        <>
          <div className="flex flex-wrap gap-4">
            {(["pdf", "json"] as const).map((format) => (
              <form key={format} method="post" action={`${action}/file`}>
                <input type="hidden" name="format" value={format} />
                <input type="hidden" name="address" value={address} />
                <input type="hidden" name="reason" value={reason} />
                <button type="submit" className="btn btn-sm">
                  {t(`person.${format}`)}
                </button>
              </form>
            ))}
          </div>
          <PersonView person={person} />
          <EraseForm action={action} address={address} error={error} asksWhy />
        </>
      )}
    </>
  );
}
