/** Plain text with its addresses as links, as a mail program shows it. */
export function LinkedText({ text }: { text: string }) {
  // With a group in the pattern, every second part is an address.
  return text.split(ADDRESS).map((part, n) => {
    const key = `${n} ${part}`;
    return n % 2 === 1 ? (
      <a key={key} className="link break-all" href={part}>
        {part}
      </a>
    ) : (
      <span key={key}>{part}</span>
    );
  });
}

const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:)])/;
