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

// What a target is read as, while it is typed. Without script it is told when the form is sent.
for (const place of document.querySelectorAll("[data-reads]")) {
  const field = document.getElementById(place.dataset.reads);
  if (!field) continue;
  let waiting;
  const read = async () => {
    const words = field.value.trim();
    if (!words) return place.replaceChildren();
    const answer = await fetch(`${place.dataset.from}?${new URLSearchParams({ q: words })}`);
    if (!answer.ok || words !== field.value.trim()) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.querySelector('[data-part="reading"]').childNodes);
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, 400);
  });
}
