import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DECISION_OUTCOMES } from "~/domain/objection/objection";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { contactWords } from "~/ui/notified/write-to";
import { DecideActs, MatchActs } from "~/ui/objection/staff-objection-acts";
import { StaffObjectionPage } from "~/ui/objection/staff-objection-page";
import { useT } from "~/ui/translator";

export const meta = titleOf("decide.objectionsTitle");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  const { searchParams } = new URL(args.request.url);
  const search = searchParams.get("q") ?? "";
  const objectionId = idIn(args.params.id, args.context);
  const result = await args.context.app.showObjection({ authorized, objectionId, search });
  if (!result.ok) throw respondError("page.not_found", args.context);
  return { ...result.shown, search, done: searchParams.get("done") };
}

export async function action(args: ActionFunctionArgs) {
  const objectionId = idIn(args.params.id, args.context);
  const { app } = args.context;
  const form = await formOf(args.request, args.context);
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = { outcome: text("outcome"), reasons: text("reasons"), dismissReason: text("dismissReason") };
  const here = `/staff/objections/${objectionId}`;
  const result = await perform();
  if (result.ok) return redirectTo(`${here}?done=${text("act")}`);
  if (result.code === "objection.not_found") throw respondError("page.not_found", args.context);
  return data({ code: result.code, typed }, { status: 422 });

  async function perform() {
    const act = text("act");
    if (act === "match") {
      const authorized = await requireStaff(args, "objection.match");
      return app.matchObjection({ authorized, objectionId, controllerId: text("controllerId") });
    }
    if (act === "dismiss") {
      const authorized = await requireStaff(args, "objection.match");
      return app.dismissObjection({ authorized, objectionId, reason: typed.dismissReason });
    }
    const authorized = await requireStaff(args, "objection.decide");
    const outcome = DECISION_OUTCOMES.find((known) => known === typed.outcome);
    if (outcome === undefined) return { ok: false as const, code: "decision.outcome_missing" as const };
    return app.decideObjection({ authorized, objectionId, outcome, reasons: typed.reasons });
  }
}

export default function ObjectionPage() {
  const { t } = useT();
  const { processor, receipt, change, items, customer, decisions, files, found, search, done } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { objection } = receipt;
  const here = `/staff/objections/${objection.id}`;
  const name = customer?.name ?? objection.organisation;
  const typed = answer?.typed ?? { outcome: "", reasons: "", dismissReason: "" };
  const faults = {
    ...(answer?.code === "decision.outcome_missing" && { outcome: t("decide.choose") }),
    ...(answer?.code === "decision.reasons_missing" && { reasons: t("decide.reasonMissing") }),
    ...(answer?.code === "dismissal.reason_missing" && { dismissReason: t("decide.reasonMissing") }),
  };
  return (
    <StaffObjectionPage
      receipt={receipt}
      change={{ ref: change.ref ?? "", items }}
      customer={customer?.name ?? null}
      decisions={decisions}
      contact={contactWords(processor)}
      files={files}
      note={noteOf()}
    >
      {(objection.state === "unmatched" || objection.state === "unconfirmed") && (
        <MatchActs
          action={here}
          objection={objection}
          search={search}
          found={found}
          typed={typed.dismissReason}
          faults={faults}
        />
      )}
      {objection.state === "open" && (
        <DecideActs
          action={here}
          customer={name}
          withdrawHref={`/staff/changes/${change.id}/withdraw`}
          isWithdrawn={change.state === "withdrawn"}
          typed={typed}
          faults={faults}
        />
      )}
    </StaffObjectionPage>
  );

  function noteOf() {
    if (answer !== undefined && Object.keys(faults).length === 0)
      return {
        tone: "bad" as const,
        text: t(answer.code === "controller.not_found" ? "decide.match.nothing" : "decide.notOpen"),
      };
    if (done === "decide") return { tone: "good" as const, text: t("decide.recorded", { customer: name }) };
    if (done === "match") return { tone: "good" as const, text: t("decide.match.done", { customer: name }) };
    return done === "dismiss" ? { tone: "good" as const, text: t("decide.match.dismissed") } : null;
  }
}
