import { eraseOneself, erasePersonFor } from "~/usecases/erase-person-for";
import { extractOwnData, extractPerson } from "~/usecases/extract-person";
import { retainPeople } from "~/usecases/retain-people";
import type { Bind } from "./bind";

/** What is held about a person: shown, erased, and let go of after its time. */
export const personsUseCases = (bind: Bind) => ({
  extractOwnData: bind(extractOwnData),
  extractPerson: bind(extractPerson),
  erasePersonFor: bind(erasePersonFor),
  eraseOneself: bind(eraseOneself),
  retainPeople: bind(retainPeople),
});
