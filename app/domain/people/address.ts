/**
 * The key under which two spellings of a mail address are one. Lower case throughout: servers that tell case apart in
 * the local part do not occur, people who type their own address in another case do.
 */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}

/**
 * Whether mail can be sent to `address`: one `@`, a local part without white space, brackets or quotes, a domain with a
 * dot. Narrower than RFC 5321, since what is refused here is a slip of the pen; control characters never pass.
 */
export function isAddress(address: string): boolean {
  return (
    address.length <= 254 &&
    /^[^\s@<>()"',;:\\[\]\p{C}]{1,64}@[^\s@<>()"',;:\\[\]\p{C}.]+(\.[^\s@<>()"',;:\\[\]\p{C}.]+)+$/u.test(address)
  );
}
