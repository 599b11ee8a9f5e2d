/** A file that somebody sent, to be saved: nothing in it may run or be shown under this site's name. */
export function savedFile({ name, type, content }: { name: string; type: string; content: Uint8Array }): Response {
  return new Response(Buffer.from(content), {
    headers: {
      "Content-Type": type,
      // RFC 6266 with RFC 8187: the name as it was given, in UTF-8.
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeSign)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
