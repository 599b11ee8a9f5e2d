import type { LoaderFunctionArgs } from "@remix-run/node";
import { readListQuery } from "~/http/list-query";
import { markdownFile } from "~/http/public-files";
import { respondError } from "~/http/respond-error";
import { createTranslator } from "~/i18n/translator";

/** The list as published, as a table in the reader's language, without what is only announced. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readListQuery(request);
  if (query === null) return respondError("request.malformed", context);
  const { on, filter } = query;
  const found = await context.app.showList({ slug: params.processor ?? "", wish: on === null ? null : { on }, filter });
  if (!found.ok || found.list.version === null) return respondError("page.not_found", context);
  const { processor, entries, version } = found.list;
  const translator = createTranslator(context.locale);
  const { t } = translator;
  const title = `${t("list.caption", { processor: processor.legalName })}, ${t("common.version", { version: String(version.n) })}`;
  const listed = entries.filter(({ isAnnounced }) => !isAnnounced).map(({ entry }) => entry);
  return markdownFile(listed, title, translator);
}
