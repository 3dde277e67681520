// Passkeys. A form stays hidden where the browser has none; the password's own form needs no script.

const refused = "Passkeyn användes inte. Försök igen, eller välj ett annat sätt.";

async function ask(form) {
  const field = form.elements.namedItem("Passkey.Credential");
  const options = JSON.parse(field.dataset.options);
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  field.value = JSON.stringify(credential.toJSON());
  form.submit();
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", event => {
      event.preventDefault();
      form.querySelector(".passkey__state").textContent = "";
      ask(form).catch(() => { form.querySelector(".passkey__state").textContent = refused; });
    });
  }
}
