/**
 * Where the pages of one customer's change lie and how their forms are sent. By the link of a notice a form posts to a
 * fixed address with the token in its body, which no log keeps; in the customer's own space, to the page itself.
 */
export type Place = {
  /** Address of the change's page, under which those of its acts lie. */
  base: string;
  /** The customer's own list. */
  list: string;
  /** What the act's name is put after to post it. */
  posts: string;
  /** Fields that go along with every form. */
  hidden: Readonly<Record<string, string>>;
};

export type ActName = "object" | "no-objection" | "question" | "contact" | "approve";

export const postTo = ({ posts }: Place, act: ActName) => `${posts}/${act}`;
