// Lists that change while a person types. Every page works without: the form asks for the same page.
for (const list of document.querySelectorAll("[data-live]")) {
  const field = document.getElementById(list.dataset.live);
  if (!field) continue;
  const form = field.form;
  let waiting;
  let last = field.value.trim();
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = field.value.trim();
      if (words === last) return;
      last = words;
      const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
      const answer = await fetch(address);
      if (!answer.ok || words !== field.value.trim()) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.title = page.title;
      // The status stays the same element, so that what it says is read aloud.
      for (const part of document.querySelectorAll("[data-part]")) {
        const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
        if (fresh) part.replaceChildren(...fresh.childNodes);
      }
      history.replaceState(null, "", answer.url);
    }, 250);
  });
}
