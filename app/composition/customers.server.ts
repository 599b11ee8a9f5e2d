import { addContact } from "~/usecases/add-contact";
import { endContact } from "~/usecases/end-contact";
import { importCustomers } from "~/usecases/import-customers";
import { listCustomers } from "~/usecases/list-customers";
import { listTerms } from "~/usecases/list-terms";
import { previewTerms } from "~/usecases/preview-terms";
import { saveCustomerTerms } from "~/usecases/save-customer-terms";
import { saveTerms } from "~/usecases/save-terms";
import { showCustomer } from "~/usecases/show-customer";
import { showTerms } from "~/usecases/show-terms";
import type { Bind } from "./bind";

/** Customers, their agreements and contacts. */
export const customersUseCases = (bind: Bind) => ({
  importCustomers: bind(importCustomers),
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
