// Pages work without this. Texts become textContent only; the browser keeps none.

const TOKEN = "__RequestVerificationToken";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const first = (...where) => all(...where)[0];
const on = (target, types, act) => types.split(" ").forEach(type => target.addEventListener(type, act));
const token = more => new URLSearchParams({ ...more, [TOKEN]: first("meta[name=csrf]").content });
const page = document.body.dataset;
const form = first("form[data-autosave]");
const state = first(".save-state");
let { offline, signedOut, saved } = state?.dataset ?? {};
const asked = all("[data-question]");
let gone = false;

function make(tag, props, ...content) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...content);
  return made;
}

const press = (text, onclick) =>
  make("button", { type: "button", className: "button button--secondary button--medium", onclick }, text);

async function ask(url, body, keepalive) {
  const options = { method: "POST", headers: { Accept: "application/json" }, body, keepalive, redirect: "manual", signal: AbortSignal.timeout(2e4) };
  const answer = await fetch(url, options).catch(() => new Response());
  const status = answer.type === "opaqueredirect" ? 401 : answer.status;
  return { ...await answer.json().catch(() => null), status };
}

const named = path => all(`[name="f/${path}"]`);
const inputs = q => all("[name^='f/']", q);
const choice = field => /radio|checkbox/.test(field.type);
const filled = field => choice(field) ? field.checked : field.value.trim();

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 4}px`;
}

function count(line) {
  const { countFor, countExtra = 0, max } = line.dataset;
  const fields = countFor.split(" ").map(id => first(`#${id}`));
  const left = max - fields.map(field => field.value).join("").length - (fields[1]?.value ? countExtra : 0);
  const sentence = `${Math.abs(left).toLocaleString("sv")} tecken ${left < 0 ? "för mycket" : "kvar"}`;
  const aloud = left <= 100 && fields.includes(document.activeElement);
  line.classList.toggle("question__count--over", left < 0);
  line.ariaLive = aloud ? "polite" : "off";
  clearTimeout(line.timer);
  line.timer = setTimeout(() => line.replaceChildren(sentence), aloud ? 1000 : 0);
}

// Never what is filled or in use.
function showIf(q) {
  const { anyOf, noneOf, value } = JSON.parse(q.dataset.shownWhen);
  const [any, none] = [anyOf, noneOf].map(paths => (paths ?? []).flatMap(named));
  const holds = field => filled(field) && field.value === (value ?? field.value);
  const applies = (!any.length || any.some(holds)) && !none.some(filled);
  q.hidden = !applies && !inputs(q).some(filled) && !q.contains(document.activeElement);
}

function refresh() {
  if (!CSS.supports("field-sizing", "content")) all("textarea").forEach(grow);
  all("[data-count-for]").forEach(count);
  all("[data-shown-when]").forEach(showIf);
}

function changed(q) {
  q.dirty ||= Date.now();
  clearTimeout(q.timer);
  q.timer = setTimeout(save, Math.min(3e3, q.dirty + 5e3 - Date.now()), q);
  tell();
}

async function save(q) {
  clearTimeout(q.timer);
  if (!q.dirty || q.sending || q.conflict || gone) return;
  const ours = ([name]) => name === q.version.name || [`f/${q.path}/`, "__"].some(start => name.startsWith(start));
  form.elements.__nr.value++;
  const body = new URLSearchParams([...new FormData(form)].filter(ours));
  q.keepalive = `${body}`.length < 3e4; // at most 64 kB
  q.dirty = 0;
  q.sending = ask(form.dataset.autosave, body, q.keepalive);
  const answer = await q.sending;
  q.sending = null;
  (answer.version && answer.status === 200 ? accept : refuse)(q, answer);
  tell();
}

const saveAll = () => asked.forEach(save);

function accept(q, answer) {
  q.version.value = answer.version;
  q.problem = q.wait = 0;
  q.box.replaceChildren();
  saved = answer.saved;
  follow(answer.concerns);
  const list = make("ul", {}, ...answer.findings.map(text => make("li", {}, text)));
  if (list.textContent !== q.findings.textContent) q.findings.replaceChildren(list);
  if (q.dirty) changed(q);
}

// Gone questions are hidden, new ones added; what is in use stays.
function follow(concerns) {
  for (const { value, parentNode: li } of all("[name=kontroll]")) {
    li.hidden = !concerns[value] && !li.matches(":focus-within");
    delete concerns[value];
  }
  for (const [key, [list, sentence]] of Object.entries(concerns)) {
    const li = first("template").content.firstChild.cloneNode(true);
    li.prepend(sentence, " ");
    li.lastChild.value = key;
    first(list).append(li);
  }
}

function refuse(q, answer) {
  q.dirty = Date.now();
  if (answer.status === 409) return differ(q, answer);
  q.problem = answer.status === 401 ? signedOut : answer.sentence ?? offline;
  if (q.problem !== offline) return;
  q.wait = Math.min((q.wait || 2500) * 2, 3e4);
  q.timer = setTimeout(save, q.wait, q);
}

function tell() {
  const problem = asked.find(q => q.problem)?.problem;
  const text = problem || saved;
  state.className = `save-state save-state--${problem ? "error" : asked.some(q => q.dirty || q.sending) ? "pending" : ""}`;
  if (state.firstChild?.data === text) return; // not aloud again
  state.replaceChildren(text);
  if (problem === signedOut) state.append(" ", make("a", { href: page.signIn, target: "_blank" }, "Logga in"));
}

function differ(q, { what, who, version, theirs }) {
  const fields = theirs.flatMap(({ part, value }) => named(`${q.path}/${part}`).map(field => [field, value]));
  const take = () => {
    const mine = fields.map(([{ value, checked }]) => ({ value, checked }));
    for (const [field, value] of fields) choice(field) ? field.checked = field.value === value : field.value = value;
    settle(q, version, false);
    q.box.append("Den andra texten används. ", press("Ta tillbaka min text", () => {
      fields.forEach(([field], index) => Object.assign(field, mine[index]));
      settle(q, q.version.value, true);
    }));
  };
  const texts = theirs.flatMap(({ label, text }) => [make("dt", {}, label), make("dd", {}, text)]);
  q.conflict = true;
  q.problem = `${what}. Välj vilken text som ska gälla.`;
  q.box.replaceChildren(make("div", { className: "message-box message-box--warning" },
    make("h3", {}, what), make("p", {}, who), make("dl", {}, ...texts),
    press("Behåll min text", () => settle(q, version, true)), press("Använd den andra texten", take)));
}

function settle(q, version, mine) {
  q.version.value = version;
  q.conflict = q.problem = false;
  q.dirty = mine ? Date.now() : 0;
  q.box.replaceChildren();
  inputs(q)[0].focus(); // the pressed button is gone
  refresh();
  save(q);
  tell();
}

// A submit offline or in conflict would lose text.
async function hold(event) {
  if (gone) return;
  saveAll();
  form.elements.__nr.value++;
  gone = !asked.some(q => q.sending || q.problem);
  if (gone) return;
  event.preventDefault();
  await Promise.all(asked.map(q => q.sending));
  const blocked = asked.find(q => q.conflict || [offline, signedOut].includes(q.problem));
  gone = !blocked;
  if (gone) form.requestSubmit(event.submitter);
  else first("button", blocked.box)?.focus();
}

function start() {
  for (const q of asked) {
    q.path = q.dataset.question;
    q.version = form.elements[`v/${q.path}`];
    [q.findings, q.box] = ["findings", "conflict"].map(name => first(`.question__${name}`, q));
  }
  tell();
  on(form, "input", ({ target }) => changed(target.closest("[data-question]")));
  on(form, "focusout", saveAll);
  on(form, "submit", hold);
  on(window, "visibilitychange pagehide online", saveAll);
  on(window, "beforeunload", event => {
    saveAll();
    if (!gone && asked.some(q => q.dirty || q.problem || q.sending && !(q.keepalive && navigator.onLine))) event.preventDefault();
  });
}

// Field 6: a finished code gives its title; late answers none.
async function suggest({ type, target }) {
  const { list, name, value } = target;
  if (!list || /\d{5}|.{61}/.test(value)) return;
  const found = Object.values(await ask(list.dataset.search, token({ q: value }))).filter(hit => hit.code);
  if (target.value !== value) return;
  const [text] = named(name.slice(2).replace("kod", "text"));
  list.replaceChildren(...found.map(({ code, title }) => new Option(...target === text ? [code, title] : [title, code])));
  if (type === "input" || text.value || found[0]?.code !== value.toUpperCase()) return;
  text.value = found[0].title.slice(0, text.dataset.max);
  changed(text.closest("[data-question]"));
}

function warn({ sessionEnds, sessionExtend }) {
  const bar = make("div", { className: "session-bar", role: "alert" });
  document.body.append(bar);
  const button = press("Fortsätt arbeta", async () => {
    sessionEnds = (await ask(sessionExtend, token())).sessionEnds ?? sessionEnds;
    bar.replaceChildren();
  });
  setInterval(() => sessionEnds - Date.now() < 12e4 && !bar.firstChild && bar.append("Du loggas snart ut. ", button), 5000);
}

on(document, "input change focusout", refresh);
on(document, "input change", suggest);
on(document, "submit", event => {
  const { dataset } = event.target;
  if (dataset.once) event.preventDefault();
  else if (dataset.once === "" && !event.defaultPrevented) dataset.once = "sent";
});
on(window, "pageshow", () => {
  gone = false;
  all("[data-once]").forEach(({ dataset }) => dataset.once = "");
});
all("[data-copy]").forEach(button => {
  const status = make("span", { className: "copy-state", role: "status" });
  button.hidden = !navigator.clipboard;
  button.after(status);
  button.onclick = async () => {
    const source = first(button.dataset.copy);
    status.textContent = "";
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    status.textContent = "Kopierat";
  };
});
first(".error-list")?.focus();
refresh();
if (form) start();
if (page.sessionEnds) warn(page);
