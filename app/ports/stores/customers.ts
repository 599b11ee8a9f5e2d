import type { Contact, Controller, Follower } from "~/domain/agreement/controller";
import type { StandardTerms } from "~/domain/agreement/terms";

/** A page of rows in key order: give the last key seen, get the next `limit`. */
export type After = { after: string | null; limit: number };

export type CustomerReads = {
  listTerms(processorId: string): Promise<StandardTerms[]>;
  /** Customers whose agreement has not ended, in id order. */
  listControllers(processorId: string, page: After): Promise<Controller[]>;
  countControllers(processorId: string): Promise<number>;
  /** For the staff's list, ended ones too: `search` is part of the folded name, the page goes by folded name. */
  searchControllers(processorId: string, search: string, page: After): Promise<Controller[]>;
  findController(processorId: string, controllerId: string): Promise<Controller | null>;
  /** Those of the names that there are, ended ones too. */
  listControllersByName(processorId: string, nameKeys: string[]): Promise<Controller[]>;
  /** Ended ones too: whoever tells somebody looks at `endedAt`. */
  listContacts(processorId: string, controllerIds: string[]): Promise<Contact[]>;
  /** Those who have not ended, of whatever customers. */
  countContacts(processorId: string): Promise<number>;
  /** By customer, how many have not ended; whoever has none is not in it. */
  countContactsOf(processorId: string, controllerIds: string[]): Promise<Map<string, number>>;
  /** Ended ones too. */
  findContactsByAddress(processorId: string, addressKey: string): Promise<Contact[]>;
  /** Across tenants, since a person proves an address and nothing else: those who have not ended. */
  listContactsByAddress(addressKey: string): Promise<Contact[]>;
  findFollowerByAddress(processorId: string, addressKey: string): Promise<Follower | null>;
  findFollower(processorId: string, followerId: string): Promise<Follower | null>;
  /** Tokens name nobody: the hash is the only key, the row says the tenant. */
  findFollowerByConfirmHash(hash: string): Promise<Follower | null>;
  findFollowerByManageHash(hash: string): Promise<Follower | null>;
  /** Those who confirmed and have not left, in id order. */
  listFollowers(processorId: string, page: After): Promise<Follower[]>;
  countFollowers(processorId: string): Promise<number>;
};
export type CustomerWrites = CustomerReads & {
  saveTerms(terms: StandardTerms): Promise<void>;
  insertControllers(controllers: Controller[]): Promise<void>;
  updateController(controller: Controller): Promise<void>;
  insertContacts(contacts: Contact[]): Promise<void>;
  updateContact(contact: Contact): Promise<void>;
  insertFollower(follower: Follower): Promise<void>;
  updateFollower(follower: Follower): Promise<void>;
};
