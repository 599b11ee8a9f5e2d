import type { Deps } from "~/ports/deps";
import type { MailServerState } from "~/ports/mail-state";
import { pauseSending, resumeSending } from "~/usecases/pause-sending";
import { showSending } from "~/usecases/show-sending";
import { showSentMail } from "~/usecases/show-sent-mail";
import type { Bind } from "./bind";

/** How mail goes out, seen and held back by staff. `mailState`: how the mail server stands, as this process has seen it. */
export const sendingUseCases = (bind: Bind, deps: Deps, mailState: () => MailServerState | null) => ({
  showSending: (input: Parameters<typeof showSending>[1]) => showSending({ ...deps, mailState }, input),
  pauseSending: bind(pauseSending),
  resumeSending: bind(resumeSending),
  showSentMail: bind(showSentMail),
});
