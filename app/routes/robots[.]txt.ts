import { publicFile } from "~/http/public-files";

/** Lists are there to be found (RFC 9309); what mails link to, and the workplace, are nobody else's. */
export function loader() {
  const closed = ["/staff", "/portal", "/dev", "/n/", "/u/", "/subscriptions/", "/objections/", "/sign-in"];
  const file = publicFile(
    ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), ""].join("\n"),
    "text/plain; charset=utf-8",
  );
  file.headers.set("Cache-Control", "public, max-age=3600");
  return file;
}
