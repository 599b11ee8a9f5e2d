import { expect, test } from "vitest";
import { deviceOf } from "./device";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox, Linux"],
  [`${WINDOWS} Safari/537.36`, "Chrome, Windows"],
  [`${WINDOWS} Safari/537.36 Edg/142.0.0.0`, "Edge, Windows"],
  [`${WINDOWS} Safari/537.36 OPR/120.0.0.0`, "Opera, Windows"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
    "Safari, macOS",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1",
    "Chrome, iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; SM-S928B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36",
    "Samsung Internet, Android",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/142.0.0.0 Safari/537.36", "Chrome, Linux"],
  ["curl/8.5.0", ""],
  ["Mozilla/5.0 (Windows NT 10.0)", "Windows"],
  ["<script>Firefox/</script>", "Firefox"],
])("%s is told as %j, without version and model", (agent, device) => {
  expect(deviceOf(agent)).toBe(device);
});

test("without a header nothing is known", () => {
  expect(deviceOf(null)).toBe("");
});
