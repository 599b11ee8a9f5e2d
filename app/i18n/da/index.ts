import type { en } from "../en";
import type { Words } from "../words";
import { adequacy } from "./adequacy";
import { announce } from "./announce";
import { change } from "./change";
import { clause } from "./clause";
import { common } from "./common";
import { compare } from "./compare";
import { customers } from "./customers";
import { deadline } from "./deadline";
import { decide } from "./decide";
import { draft } from "./draft";
import { entry } from "./entry";
import { errors } from "./errors";
import { explain } from "./explain";
import { exported } from "./exported";
import { feed } from "./feed";
import { findings } from "./findings";
import { kinds } from "./kinds";
import { layout } from "./layout";
import { list } from "./list";
import { locationRoles } from "./location-roles";
import { mail } from "./mail";
import { map } from "./map";
import { notice } from "./notice";
import { object } from "./object";
import { receipt } from "./receipt";
import { signIn } from "./sign-in";
import { staff } from "./staff";
import { statuses } from "./statuses";
import { subscribe } from "./subscribe";
import { tools } from "./tools";
import { tracks } from "./tracks";
import { transferTools } from "./transfer-tools";
import { versions } from "./versions";

export const da: Words<typeof en> = {
  adequacy,
  announce,
  change,
  clause,
  common,
  compare,
  customers,
  deadline,
  decide,
  draft,
  entry,
  errors,
  explain,
  exported,
  feed,
  findings,
  kinds,
  layout,
  list,
  locationRoles,
  mail,
  map,
  notice,
  object,
  receipt,
  signIn,
  staff,
  statuses,
  subscribe,
  tools,
  tracks,
  transferTools,
  versions,
};
