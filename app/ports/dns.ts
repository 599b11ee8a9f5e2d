/** What the name system says. `null`: it could not be asked, so nothing is known; an empty list: there is none. */
export type Dns = {
  /** Each record's strings put together. */
  txt(name: string): Promise<string[] | null>;
  /** Most wanted first; the empty name says that no mail is taken (RFC 7505). */
  mx(name: string): Promise<string[] | null>;
  /** Of both families. */
  addresses(name: string): Promise<string[] | null>;
};
