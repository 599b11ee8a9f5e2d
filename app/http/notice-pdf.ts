import type { NotifiedChange } from "~/domain/notice/notified-change";
import { createTranslator, type Translator } from "~/i18n/translator";
import type { PlainDocument } from "~/ports/document";
import type { Context } from "./context";
import { savedFile } from "./saved-file";

/** The notice to file, in the reader's language; `compose` words it. */
export async function noticePdf(
  context: Context,
  notified: NotifiedChange,
  compose: (translator: Translator, notified: NotifiedChange, site: { publicUrl: string }) => PlainDocument,
): Promise<Response> {
  const document = compose(createTranslator(context.locale), notified, { publicUrl: context.publicUrl });
  const { processor, change } = notified;
  return savedFile({
    name: `${processor.slug}-${change.ref ?? ""}.pdf`,
    type: "application/pdf",
    content: await context.app.writePdf(document),
  });
}
