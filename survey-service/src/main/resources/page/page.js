// The page works without this file. With it each answer is saved as it is given,
// and what follows from an answer shows at once.
(() => {
  "use strict";
  const form = document.querySelector("form[data-response]");
  if (!form || !window.fetch) return;

  const address = form.dataset.response;
  const saved = form.querySelector(".saved");
  let revision = Number(form.dataset.revision);
  let saving = null;
  let again = false;
  let timer = 0;
  let leaving = false;

  const questions = () => [...form.querySelectorAll("[data-question]")];

  const bands = () => {
    const given = {};
    for (const input of form.querySelectorAll("input[data-band]:checked")) {
      given[input.closest("[data-question]").dataset.question] = input.dataset.band;
    }
    return given;
  };

  // A condition reads "nps:unfavourable,neutral"; several of them are parted by spaces, and each must hold.
  const holds = (conditions, given) =>
    conditions.split(" ").filter(Boolean).every((condition) => {
      const [question, allowed] = condition.split(":");
      return given[question] && allowed.split(",").includes(given[question]);
    });

  const reveal = () => {
    const given = bands();
    let waiting = false;
    for (const question of questions()) {
      const asked =
        (question.dataset.waits || "").split(" ").filter(Boolean).every((other) => given[other]);
      const shown = asked && holds(question.dataset.when || "", given);
      waiting = waiting || !asked;
      question.hidden = !shown;
      question.disabled = !shown;
      for (const field of question.querySelectorAll("input, textarea")) field.disabled = !shown;
      const wordings = [...question.querySelectorAll("[data-wording]")];
      const fitting = wordings.find((each) => each.dataset.wording && holds(each.dataset.wording, given));
      for (const each of wordings) each.hidden = each !== (fitting || wordings[wordings.length - 1]);
    }
    form.querySelector("button[value=continue]")?.toggleAttribute("hidden", !waiting);
    form.querySelector("button[value=finish]")?.toggleAttribute("hidden", waiting);
  };

  const answers = () => {
    const list = [];
    for (const question of questions()) {
      if (question.hidden) continue;
      const key = question.dataset.question;
      const checked = [...question.querySelectorAll("input:checked")].map((input) => input.value);
      const text = question.querySelector("textarea")?.value.trim();
      const kind = question.dataset.kind;
      if (kind === "scale" && checked.length) list.push({ question: key, rating: Number(checked[0]) });
      if (kind === "single" && checked.length) list.push({ question: key, choice: checked[0] });
      if (kind === "multiple" && checked.length) list.push({ question: key, choices: checked });
      if (kind === "text" && text) list.push({ question: key, text });
    }
    return list;
  };

  const send = async () => {
    const given = answers();
    if (!given.length || leaving) return;
    const put = () =>
      fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ revision: revision + 1, answers: given, finished: false }),
        keepalive: true,
        credentials: "omit",
      });
    let reply = await put();
    if (reply.status === 409) {
      const now = await fetch(address.replace(/\/response(\?.*)?$/, ""), { credentials: "omit" });
      if (!now.ok) return;
      revision = (await now.json()).revision;
      reply = await put();
    }
    if (reply.ok) revision = (await reply.json()).revision;
    if (saved) saved.textContent = reply.ok ? saved.dataset.text : "";
  };

  // One save at a time; what changes meanwhile goes with the next one.
  const save = () => {
    clearTimeout(timer);
    if (saving) {
      again = true;
      return;
    }
    saving = send()
      .catch(() => {})
      .finally(() => {
        saving = null;
        if (again) {
          again = false;
          save();
        }
      });
  };

  const opened = () => {
    fetch(form.dataset.opened, { method: "POST", credentials: "omit" }).catch(() => {});
  };
  let human = false;
  for (const kind of ["pointerdown", "keydown"]) {
    form.addEventListener(kind, () => {
      if (!human) opened();
      human = true;
    });
  }

  form.addEventListener("change", () => {
    reveal();
    save();
  });
  form.addEventListener("input", (event) => {
    if (event.target.tagName !== "TEXTAREA") return;
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  });
  form.addEventListener("submit", (event) => {
    if (leaving) {
      event.preventDefault();
      return;
    }
    leaving = true;
    clearTimeout(timer);
  });
  // Coming back by the browser's history shows the page as it was left: it must be usable again.
  window.addEventListener("pageshow", () => {
    leaving = false;
  });

  reveal();
})();
