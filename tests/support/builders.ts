/**
 * Whole records of every kind, with invented people and `.example` addresses; say only what the test is about.
 * Each call gives a new id, rising as those of the application do. Parents are named by id: `aContact({ processorId,
 * controllerId })`; without, they are of nobody. Rows in a database with their parents: `./tenant.ts`.
 */
export * from "./builders/agreements";
export * from "./builders/audit";
export * from "./builders/authorisations";
export * from "./builders/changes";
export * from "./builders/incoming";
export * from "./builders/notices";
export * from "./builders/objections";
export * from "./builders/people";
export * from "./builders/questions";
export * from "./builders/sending";
export * from "./builders/transfers";
export * from "./builders/users";
export { anId, hashOf, NOW, SALT } from "./builders/values";
