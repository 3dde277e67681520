"use strict";
// Every page works without this. Texts reach the page as textContent only and are never kept in the browser.

const TOKEN = "__RequestVerificationToken";
const OFFLINE = "Ingen kontakt med servern. Texten finns kvar här och sparas så fort det går.";
const SIGNED_OUT = "Du har loggats ut. Logga in i en ny flik och kom tillbaka hit; texten finns kvar på sidan.";
const CONFLICT = "En kollega har sparat i samma fält";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const on = (target, types, act) => types.split(" ").forEach(type => target.addEventListener(type, act));
const [form] = all("form.answers[data-autosave]");
const [saveState] = all(".save-state");
const questions = [];
let saved = "Sparas medan du skriver.";
let submitting = false;

function make(tag, properties, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

function makeButton(text, act) {
  return make("button", { type: "button", className: "button button--secondary button--medium", onclick: act }, text);
}

async function post(url, body, keepalive) {
  const headers = { Accept: "application/json", "X-Requested-With": "fetch" };
  const options = { method: "POST", body, headers, keepalive, redirect: "manual", signal: AbortSignal.timeout(20000) };
  const response = await fetch(url, options).catch(() => new Response());
  const status = response.type === "opaqueredirect" ? 401 : response.status; // to the login page
  return { ...await response.json().catch(() => ({})), status };
}

const named = path => all(`[name="f/${path}"]`);
const inputsIn = element => all("[name^='f/']", element);
const isChoice = field => /radio|checkbox/.test(field.type);
const isFilled = field => isChoice(field) ? field.checked : field.value.trim();

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 4}px`;
}

function count(line) {
  const { countFor, countExtra = 0, max } = line.dataset;
  const fields = countFor.split(" ").map(id => document.getElementById(id));
  const left = max - fields.map(field => field.value).join("").length - (fields[1]?.value ? countExtra : 0);
  const sentence = `${Math.abs(left).toLocaleString("sv-SE")} tecken ${left < 0 ? "för mycket" : "kvar"}`;
  const aloud = left <= 100 && fields.includes(document.activeElement); // and at a pause
  line.classList.toggle("question__count--over", left < 0);
  line.ariaLive = aloud ? "polite" : "off";
  clearTimeout(line.timer);
  line.timer = setTimeout(() => line.replaceChildren(sentence), aloud ? 1000 : 0);
}

// Hides a question that does not apply, never one that is filled or in use.
function showOrHide(element) {
  const { anyOf, noneOf, value } = JSON.parse(element.dataset.shownWhen);
  const [any, none] = [anyOf, noneOf].map(paths => (paths ?? []).flatMap(named));
  const holds = field => isFilled(field) && field.value === (value ?? field.value);
  const applies = (!any.length || any.some(holds)) && !none.some(isFilled);
  element.hidden = !applies && !inputsIn(element).some(isFilled) && !element.contains(document.activeElement);
}

function refresh() {
  if (!CSS.supports("field-sizing", "content")) all("textarea").forEach(grow);
  all("[data-count-for]").forEach(count);
  all("[data-shown-when]").forEach(showOrHide);
}

function changed(q) {
  q.dirty ||= Date.now();
  clearTimeout(q.timer);
  // 3 s after the last key, 5 s after the first
  q.timer = setTimeout(save, Math.min(3000, q.dirty + 5000 - Date.now()), q);
  showState();
}

async function save(q) {
  clearTimeout(q.timer);
  if (!q.dirty || q.sending || q.conflict || submitting) return;
  const isOurs = ([name]) => name.startsWith(`f/${q.id}/`) || name === q.version.name || name === TOKEN;
  const body = new URLSearchParams([...new FormData(form)].filter(isOurs));
  q.keepalive = `${body}`.length < 30000; // outlives the page; at most 64 kB
  q.dirty = 0;
  q.sending = post(form.dataset.autosave, body, q.keepalive);
  const answer = await q.sending;
  q.sending = null;
  if (answer.version && answer.status === 200) accept(q, answer);
  else refuse(q, answer);
  showState();
}

const saveAll = () => questions.forEach(save);

function accept(q, answer) {
  q.version.value = answer.version;
  q.problem = q.wait = 0;
  q.box.replaceChildren();
  saved = `Sparat ${answer.saved}`;
  const list = make("ul", {}, ...answer.findings.map(finding => make("li", {}, finding.sentence)));
  if (list.textContent !== q.findings.textContent) q.findings.replaceChildren(list);
  if (q.dirty) changed(q);
}

function refuse(q, answer) {
  q.dirty = Date.now();
  if (answer.status === 409) return showConflict(q, answer);
  q.problem = answer.status === 401 ? SIGNED_OUT : answer.sentence ?? OFFLINE;
  if (q.problem !== OFFLINE) return;
  q.wait = Math.min((q.wait || 2500) * 2, 30000);
  q.timer = setTimeout(save, q.wait, q);
}

function showState() {
  const problem = questions.find(q => q.problem)?.problem;
  saveState.classList.toggle("save-state--error", !!problem);
  saveState.classList.toggle("save-state--pending", questions.some(q => q.dirty || q.sending));
  if (saveState.firstChild?.data === (problem || saved)) return; // not read aloud again
  saveState.replaceChildren(problem || saved);
  if (problem === SIGNED_OUT) saveState.append(" ", make("a", { href: "/logga-in", target: "_blank" }, "Logga in"));
}

// Mine stays in the field, theirs is shown beside.
function showConflict(q, { author, at, version, theirs }) {
  const fields = theirs.flatMap(part => named(`${q.id}/${part.part}`).map(field => [field, part.value ?? part.text]));
  const useTheirs = () => {
    const mine = fields.map(([{ value, checked }]) => ({ value, checked }));
    for (const [field, value] of fields) {
      if (isChoice(field)) field.checked = field.value === value;
      else field.value = value;
    }
    settle(q, version, false);
    q.box.append("Kollegans text används. ", makeButton("Ta tillbaka min text", () => {
      fields.forEach(([field], index) => Object.assign(field, mine[index]));
      settle(q, q.version.value, true);
    }));
  };
  const texts = theirs.flatMap(part => [make("dt", {}, part.label), make("dd", {}, part.text || "(tomt)")]);
  q.conflict = true;
  q.problem = `${CONFLICT}. Välj vilken text som ska gälla.`;
  q.box.replaceChildren(make("div", { className: "message-box message-box--warning" },
    make("h3", {}, CONFLICT), make("p", {}, `${author}, sparat ${at}:`), make("dl", {}, ...texts),
    makeButton("Behåll min text", () => settle(q, version, true)), makeButton("Använd kollegans text", useTheirs)));
}

function settle(q, version, keepMine) {
  q.version.value = version;
  q.conflict = q.problem = false;
  q.dirty = keepMine ? Date.now() : 0;
  q.box.replaceChildren();
  inputsIn(q.element)[0].focus(); // the pressed button is gone
  refresh();
  save(q);
  showState();
}

function warnIfUnsaved(event) {
  if (submitting) return;
  saveAll();
  if (questions.some(q => q.dirty || q.problem || q.sending && !(q.keepalive && navigator.onLine))) event.preventDefault();
}

// Saves first: without contact or with a conflict open, a submit would lose text.
async function holdSubmit(event) {
  if (submitting) return;
  saveAll();
  submitting = !questions.some(q => q.sending || q.problem);
  if (submitting) return;
  event.preventDefault();
  await Promise.all(questions.map(q => q.sending));
  const blocked = questions.find(q => q.conflict || [OFFLINE, SIGNED_OUT].includes(q.problem));
  submitting = !blocked;
  if (submitting) form.requestSubmit(event.submitter);
  else all("button", blocked.box)[0]?.focus();
}

function startAutosave() {
  for (const element of all("[data-question]", form)) {
    const id = element.dataset.question;
    const [findings] = all(".question__findings", element);
    const [box] = all(".question__conflict", element);
    questions.push({ element, id, version: form.elements[`v/${id}`], findings, box });
  }
  showState();
  on(form, "input", ({ target }) => questions.filter(q => q.element.contains(target)).forEach(changed));
  on(form, "focusout", saveAll);
  on(form, "submit", holdSubmit);
  on(document, "visibilitychange", saveAll);
  on(window, "pagehide online", saveAll);
  on(window, "beforeunload", warnIfUnsaved);
}

// A second press does nothing.
function submitOnce(event) {
  const { dataset } = event.target;
  if (dataset.once === "sent") event.preventDefault();
  else if (dataset.once === "" && !event.defaultPrevented) dataset.once = "sent";
}

function startCopying(button) {
  const status = make("span", { className: "copy-state", role: "status" });
  button.hidden = !navigator.clipboard;
  button.after(status);
  button.onclick = async () => {
    const [source] = all(button.dataset.copy);
    status.textContent = "";
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    status.textContent = "Kopierat";
  };
}

function warnBeforeLogout({ sessionEnds, sessionExtend }) {
  const bar = make("div", { className: "session-bar", role: "alert" });
  document.body.append(bar);
  const button = makeButton("Fortsätt arbeta", async () => {
    const body = new URLSearchParams({ [TOKEN]: all("meta[name=csrf]")[0].content });
    sessionEnds = (await post(sessionExtend, body)).sessionEnds ?? sessionEnds;
    bar.replaceChildren();
  });
  setInterval(() => {
    if (sessionEnds - Date.now() < 120000 && !bar.firstChild) bar.append("Du loggas snart ut. ", button);
  }, 5000);
}

on(document, "input change focusout", refresh);
on(document, "submit", submitOnce);
on(window, "pageshow", () => {
  submitting = false;
  for (const { dataset } of all("[data-once]")) dataset.once = "";
});
all("[data-copy]").forEach(startCopying);
all(".error-list")[0]?.focus();
refresh();
if (form && saveState) startAutosave();
if (document.body.dataset.sessionEnds) warnBeforeLogout(document.body.dataset);
