import { addProcessor } from "~/usecases/add-processor";
import { backfillHistory } from "~/usecases/backfill-history";
import { changeSubscription } from "~/usecases/change-subscription";
import { compareVersions } from "~/usecases/compare-versions";
import { confirmFollow } from "~/usecases/confirm-follow";
import { countDeadline } from "~/usecases/count-deadline";
import { findProcessor } from "~/usecases/find-processor";
import { followList } from "~/usecases/follow-list";
import { importList } from "~/usecases/import-list";
import { leaveList } from "~/usecases/leave-list";
import { leaveNotices } from "~/usecases/leave-notices";
import { listProcessors } from "~/usecases/list-processors";
import { listPublicChanges } from "~/usecases/list-public-changes";
import { listVersions } from "~/usecases/list-versions";
import { noteDocuments } from "~/usecases/note-documents";
import { publishBaseline } from "~/usecases/publish-baseline";
import { readListFile } from "~/usecases/read-list-file";
import { readPublicState } from "~/usecases/read-public-state";
import { showDirectory } from "~/usecases/show-directory";
import { showLeaving } from "~/usecases/show-leaving";
import { showList } from "~/usecases/show-list";
import { showProcessor } from "~/usecases/show-processor";
import { showPublicChange } from "~/usecases/show-public-change";
import { showSubscription } from "~/usecases/show-subscription";
import type { Bind } from "./bind";

/** The public list, its versions and feeds, and who follows it. */
export const publicationUseCases = (bind: Bind) => ({
  addProcessor: bind(addProcessor),
  findProcessor: bind(findProcessor),
  listProcessors: bind(listProcessors),
  noteDocuments: bind(noteDocuments),
  readPublicState: bind(readPublicState),
  readListFile: bind(readListFile),
  publishBaseline: bind(publishBaseline),
  backfillHistory: bind(backfillHistory),
  importList: bind((deps, input: Parameters<typeof importList>[1]) =>
    importList({ ...deps, publishBaseline: bind(publishBaseline) }, input),
  ),
  showDirectory: bind(showDirectory),
  showProcessor: bind(showProcessor),
  showList: bind(showList),
  listVersions: bind(listVersions),
  compareVersions: bind(compareVersions),
  listPublicChanges: bind(listPublicChanges),
  showPublicChange: bind(showPublicChange),
  followList: bind(followList),
  confirmFollow: bind(confirmFollow),
  showLeaving: bind(showLeaving),
  showSubscription: bind(showSubscription),
  changeSubscription: bind(changeSubscription),
  leaveList: bind(leaveList),
  leaveNotices: bind(leaveNotices),
  countDeadline: bind(countDeadline),
});
