import { addContact } from "~/usecases/add-contact";
import { endContact } from "~/usecases/end-contact";
import { importCustomers } from "~/usecases/import-customers";
import { listCustomers } from "~/usecases/list-customers";
import { listTerms } from "~/usecases/list-terms";
import { inviteFirstUsers, nameFirstUsers } from "~/usecases/name-first-users";
import { previewTerms } from "~/usecases/preview-terms";
import { saveCustomerTerms } from "~/usecases/save-customer-terms";
import { saveTerms } from "~/usecases/save-terms";
import { showCustomer } from "~/usecases/show-customer";
import { showFirstUsers } from "~/usecases/show-first-users";
import { showTerms } from "~/usecases/show-terms";
import type { Bind } from "./bind";

/** Customers, their agreements and contacts. */
export const customersUseCases = (bind: Bind) => ({
  importCustomers: bind((deps, input: Parameters<typeof importCustomers>[1]) =>
    importCustomers({ ...deps, inviteFirstUsers: inviteFirstUsers(deps) }, input),
  ),
  nameFirstUsers: bind(nameFirstUsers),
  showFirstUsers: bind(showFirstUsers),
  listCustomers: bind(listCustomers),
  showCustomer: bind(showCustomer),
  saveCustomerTerms: bind(saveCustomerTerms),
  addContact: bind(addContact),
  endContact: bind(endContact),
  listTerms: bind(listTerms),
  previewTerms: bind(previewTerms),
  saveTerms: bind(saveTerms),
  showTerms: bind(showTerms),
});
