import type { en } from "../en";
import type { Words } from "../words";
import { access } from "./access";
import { account } from "./account";
import { acting } from "./acting";
import { adequacy } from "./adequacy";
import { agreement } from "./agreement";
import { announce } from "./announce";
import { audit } from "./audit";
import { authorisation } from "./authorisation";
import { change } from "./change";
import { checks } from "./checks";
import { classes } from "./classes";
import { clause } from "./clause";
import { common } from "./common";
import { compare } from "./compare";
import { consequences } from "./consequences";
import { customerFile } from "./customer-file";
import { customers } from "./customers";
import { deadline } from "./deadline";
import { decide } from "./decide";
import { document } from "./document";
import { draft } from "./draft";
import { entry } from "./entry";
import { errors } from "./errors";
import { explain } from "./explain";
import { exported } from "./exported";
import { feed } from "./feed";
import { findings } from "./findings";
import { fourEyes } from "./four-eyes";
import { kinds } from "./kinds";
import { layout } from "./layout";
import { leaving } from "./leaving";
import { list } from "./list";
import { locationRoles } from "./location-roles";
import { mail } from "./mail";
import { map } from "./map";
import { moved } from "./moved";
import { notice } from "./notice";
import { object } from "./object";
import { outages } from "./outages";
import { people } from "./people";
import { person } from "./person";
import { policy } from "./policy";
import { portal } from "./portal";
import { reach } from "./reach";
import { receipt } from "./receipt";
import { replies } from "./replies";
import { review } from "./review";
import { sending } from "./sending";
import { sentMail } from "./sent-mail";
import { signIn } from "./sign-in";
import { staff } from "./staff";
import { statuses } from "./statuses";
import { subscribe } from "./subscribe";
import { tools } from "./tools";
import { tracks } from "./tracks";
import { transferTools } from "./transfer-tools";
import { versions } from "./versions";

export const sv: Words<typeof en> = {
  access,
  account,
  acting,
  adequacy,
  agreement,
  announce,
  audit,
  authorisation,
  change,
  checks,
  classes,
  clause,
  common,
  compare,
  consequences,
  customerFile,
  customers,
  deadline,
  document,
  decide,
  draft,
  entry,
  errors,
  explain,
  exported,
  feed,
  findings,
  fourEyes,
  kinds,
  layout,
  leaving,
  list,
  locationRoles,
  mail,
  map,
  moved,
  notice,
  outages,
  object,
  people,
  person,
  policy,
  portal,
  reach,
  receipt,
  replies,
  review,
  sending,
  sentMail,
  signIn,
  staff,
  statuses,
  subscribe,
  tools,
  tracks,
  transferTools,
  versions,
};
