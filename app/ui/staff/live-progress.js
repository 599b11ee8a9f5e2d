// Keeps the bar of a sending up to date while its page is open. Without it the page shows the state it was loaded with,
// and has a link to load it again.
const place = document.querySelector("[data-progress]");
if (place instanceof HTMLElement) {
  const [bar, line, pace, when, live] = ["bar", "line", "pace", "when", "live"].map((part) =>
    place.querySelector(`[data-progress-${part}]`),
  );
  // Said aloud now and then only: once a second nobody could listen to anything else.
  const SAID_MS = 20_000;
  let said = Date.now();
  const source = new EventSource(place.dataset.progress ?? "");
  source.addEventListener("progress", (event) => {
    const state = JSON.parse(event.data);
    if (bar instanceof HTMLProgressElement) {
      bar.max = Math.max(1, state.total);
      bar.value = state.accepted;
    }
    if (line) line.textContent = state.line;
    if (pace) pace.textContent = state.pace;
    if (when) when.textContent = state.when;
    if (live && (state.isDone || Date.now() - said >= SAID_MS)) {
      said = Date.now();
      live.textContent = `${state.line} ${state.pace}`;
    }
    if (state.isDone) source.close();
  });
  addEventListener("pagehide", () => source.close());
}
