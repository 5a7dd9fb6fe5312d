// Constitutional Hash: cdd01ef066bc6cf2
"use strict";

(() => {
  const PERIOD_MS = 2000;
  const DEADLINE_MS = 5000;
  const RESULTS = 60;
  // The number of cards up to which they are large, and beyond which they are small.
  const FEW = 4;
  const MANY = 18;
  const WORDS = { healthy: "Healthy", degraded: "Degraded", unhealthy: "Unhealthy", lost: "No response", unknown: "Connecting" };
  const WORST_FIRST = ["unhealthy", "degraded", "healthy"];
  const ICONS = {
    healthy: ["#0b6e3b", "M5 12.5l4.5 4.5 9.5-10"],
    degraded: ["#c77700", "M12 5v9M12 18.5v.5"],
    unhealthy: ["#b3261e", "M6 6l12 12M18 6L6 18"],
    lost: ["#59616e", "M5 12h14"],
  };
  const SVG = "http://www.w3.org/2000/svg";

  const byId = (id) => document.getElementById(id);
  // Relative to the page's own address, because a proxy may add a prefix or a trailing slash.
  const source = location.pathname.replace(/\/+$/, "") + "/data";
  const cards = new Map();
  let answer = null;
  let answeredAt = 0;
  let failure = "";
  let shown = "unknown";
  let timer = 0;
  let known = [];
  let isKnown = false;

  // Text only, never markup: a check name must not be able to inject a script.
  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  function drawing(tag, attributes) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) { made.setAttribute(name, value); }
    return made;
  }

  function symbol() {
    const svg = drawing("svg", { class: "symbol", "aria-hidden": "true" });
    svg.append(drawing("use", { href: "#unknown" }));
    return svg;
  }

  function write(target, text) {
    // An unchanged node is neither laid out nor announced again.
    if (target.textContent !== text) { target.textContent = text; }
  }

  const statusOf = (value) => WORST_FIRST.includes(value) ? value : "unknown";
  const plain = (reason) => reason.replaceAll("_", " ");
  const clock = (time) => new Date(time).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

  function milliseconds(value) {
    if (value < 0.01) { return "< 0.01 ms"; }
    if (value >= 1000) { return (value / 1000).toFixed(2) + " s"; }
    return (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)) + " ms";
  }

  function span(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    if (whole < 60) { return whole + " s"; }
    if (whole < 3600) { return Math.floor(whole / 60) + " min"; }
    if (whole < 86400) { return Math.floor(whole / 3600) + " h " + Math.floor(whole % 3600 / 60) + " min"; }
    return Math.floor(whole / 86400) + " d " + Math.floor(whole % 86400 / 3600) + " h";
  }

  // The service's clock plus monotonic time: the clock of a wall screen may be wrong.
  const now = () => Date.parse(answer.timestamp) + performance.now() - answeredAt;
  const ago = (time) => span((now() - Date.parse(time)) / 1000) + " ago";

  function cardOf(check) {
    let card = cards.get(check.name);
    if (!card) {
      card = { root: element("li", "check"), symbol: symbol(), name: element("h3", "name", check.name), latency: element("span", "latency") };
      card.said = element("p", "said");
      card.state = element("span", "state");
      card.age = element("span", "age");
      card.said.append(card.state, card.age);
      card.trace = drawing("svg", { class: "trace", role: "img", viewBox: "0 0 " + RESULTS + " 20", preserveAspectRatio: "none" });
      card.name.title = check.name;
      card.root.append(card.symbol, card.name, card.latency, card.said, card.trace);
      cards.set(check.name, card);
    }
    return card;
  }

  function traceOf(card, check) {
    const key = check.checked_at + "/" + check.history.length;
    if (card.traced === key) { return; }
    card.traced = key;
    const good = check.history.filter(([, status]) => status === "healthy").map(([duration]) => duration);
    // Failed probes are drawn at full height; their timeout must not flatten the others.
    const top = Math.max(0.05, ...good) * 1.15;
    const first = RESULTS - check.history.length;
    const parts = [drawing("line", { x1: 0, y1: 20, x2: RESULTS, y2: 20 })];
    let path = "";
    let pen = "M";
    check.history.forEach(([duration, status], index) => {
      const x = first + index;
      if (status === "healthy") {
        path += pen + (x + 0.5) + " " + (19 - 18 * duration / top).toFixed(2);
        pen = "L";
      } else {
        parts.push(drawing("rect", { class: statusOf(status), x: x + 0.1, y: status === "degraded" ? 8 : 0, width: 0.8, height: status === "degraded" ? 12 : 20 }));
        pen = "M";
      }
    });
    // A line of a single point needs a length to be visible.
    parts.push(drawing("path", { d: path.replace(/M([\d.]+) ([\d.]+)(?=M|$)/g, "M$1 $2h0.01") }));
    card.trace.replaceChildren(...parts);
    const failed = check.history.length - good.length;
    card.trace.setAttribute("aria-label", good.length
      ? `Last ${check.history.length} results: ${failed} not healthy, the others ${milliseconds(Math.min(...good))} to ${milliseconds(Math.max(...good))}`
      : `Last ${check.history.length} results: none healthy`);
  }

  function showCheck(check) {
    const card = cardOf(check);
    const status = statusOf(check.status);
    card.root.dataset.status = status;
    card.state.dataset.status = status;
    card.symbol.firstChild.setAttribute("href", "#" + status);
    write(card.latency, check.checked_at ? milliseconds(check.duration_ms) : "–");
    write(card.state, WORDS[status] + (check.reason ? ": " + plain(check.reason) : "") + (check.optional ? " · optional" : ""));
    card.state.title = card.state.textContent;
    traceOf(card, check);
    return card.root;
  }

  function showChecks(checks) {
    const list = byId("checks");
    const sorted = WORST_FIRST.flatMap((status) => checks.filter((check) => check.status === status)).map(showCheck);
    // Moved only when the order changes, so that a reader keeps the position.
    if (sorted.length !== list.children.length || sorted.some((card, index) => list.children[index] !== card)) { list.replaceChildren(...sorted); }
    document.documentElement.dataset.density = checks.length <= FEW ? "few" : checks.length > MANY ? "many" : "some";
    byId("no-checks").hidden = checks.length > 0;
    const names = new Set(checks.map((check) => check.name));
    for (const name of cards.keys()) { if (!names.has(name)) { cards.delete(name); } }
  }

  function changeOf(change) {
    const item = element("li", "");
    const time = element("time", "", clock(change.occurred_at));
    time.dateTime = change.occurred_at;
    time.title = new Date(change.occurred_at).toLocaleString();
    const what = element("span", "what", statusOf(change.from) + " → ");
    const to = element("span", "to", statusOf(change.to));
    to.dataset.status = statusOf(change.to);
    what.append(to, change.reason ? " (" + plain(change.reason) + ")" : "");
    item.append(time, element("span", "who", change.check), what);
    return item;
  }

  function showChanges(changes) {
    const keys = changes.map((change) => change.occurred_at + change.check);
    const fresh = changes.filter((change, index) => !known.includes(keys[index]));
    if (fresh.length > 0 || changes.length !== known.length) { byId("changes").replaceChildren(...changes.map(changeOf)); }
    if (isKnown && fresh.length > 0) { announce(fresh.map((change) => change.check + ": " + statusOf(change.to)).join(", ")); }
    [known, isKnown] = [keys, true];
    byId("no-changes").hidden = changes.length > 0;
  }

  function summaryOf(data) {
    const count = (status) => data.checks.filter((check) => check.status === status).length;
    if (data.status === "unhealthy" && count("unhealthy") === 0) { return "The thread pool is starved"; }
    if (data.checks.length === 0) { return "No dependencies are monitored"; }
    const bad = data.checks.filter((check) => check.status !== "healthy");
    if (bad.length === 0) { return data.checks.length === 1 ? "The dependency is healthy" : "All " + data.checks.length + " dependencies are healthy"; }
    const named = bad.length <= 3 ? ": " + bad.map((check) => check.name).join(", ") : "";
    return `${bad.length} of ${data.checks.length} ${data.checks.length === 1 ? "dependency" : "dependencies"} not healthy${named}`;
  }

  const announce = (text) => write(byId("announcement"), text);

  function showIcon(status) {
    const [colour, path] = ICONS[status];
    const shape = `<svg xmlns="${SVG}" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="${colour}"/>`
      + `<path d="${path}" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
    byId("icon").href = "data:image/svg+xml," + encodeURIComponent(shape);
  }

  function showStatus(status, summary) {
    write(byId("summary"), summary);
    document.title = WORDS[status] + (answer ? " · " + answer.service : "");
    if (status === shown) { return; }
    const isFirst = shown === "unknown";
    shown = status;
    document.documentElement.dataset.status = status;
    byId("status-symbol").setAttribute("href", "#" + (status === "lost" ? "unknown" : status));
    write(byId("status"), WORDS[status]);
    showIcon(status);
    if (!isFirst || status !== "healthy") { announce(WORDS[status] + ". " + summary); }
  }

  function showAges() {
    if (!answer) { return; }
    write(byId("uptime"), span(answer.uptime_seconds + (failure ? 0 : (performance.now() - answeredAt) / 1000)));
    for (const check of answer.checks) { write(cards.get(check.name).age, check.checked_at ? ago(check.checked_at) : "not yet"); }
  }

  function showFailure() {
    const since = answer
      ? `No response since ${clock(answer.timestamp)}, for ${span((performance.now() - answeredAt) / 1000)}`
      : "The service has not responded yet";
    showStatus("lost", since + failure);
  }

  function showAnswer() {
    write(byId("service"), answer.service);
    write(byId("version"), answer.version);
    write(byId("hash"), answer.constitutional_hash);
    showChecks(answer.checks);
    showChanges(answer.changes);
    showStatus(statusOf(answer.status), summaryOf(answer));
  }

  async function ask() {
    try {
      const response = await fetch(source, { cache: "no-store", signal: AbortSignal.timeout(DEADLINE_MS) });
      if (response.ok) {
        answer = await response.json();
        answeredAt = performance.now();
      }
      failure = response.ok ? "" : " (only HTTP " + response.status + ")";
    } catch {
      failure = " (connection lost)";
    }
    failure ? showFailure() : showAnswer();
    showAges();
  }

  async function poll() {
    clearTimeout(timer);
    timer = -1;
    await ask();
    // A hidden page does not poll; it resumes immediately when it becomes visible.
    timer = document.hidden ? 0 : setTimeout(poll, PERIOD_MS);
  }

  document.addEventListener("visibilitychange", () => { if (!document.hidden && timer !== -1) { poll(); } });
  setInterval(() => {
    if (failure) { showFailure(); }
    showAges();
  }, 1000);
  poll();
})();
