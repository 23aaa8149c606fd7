// A page says by itself that its day is past: what it prints was so when it was made.
"use strict";

(() => {
  const age = document.getElementById("age");
  const list = document.getElementById("filter");
  const words = age.dataset;
  const vietnamese = document.documentElement.lang === "vi";
  // Today in Viet Nam, wherever the reader is.
  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const day = (iso) => (vietnamese ? iso.split("-").reverse().join("/") : iso);
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  const said = [];
  for (const one of document.querySelectorAll("[data-until]")) {
    const until = one.dataset.until;
    if (!until || until >= today) continue;
    if (one.matches("article")) {
      said.push(filled(words.past, { day: day(until) }));
    } else {
      const note = document.createElement("span");
      note.className = "note passed";
      note.textContent = words.passed;
      one.append(note);
    }
  }
  const days = Math.round((Date.parse(today) - Date.parse(words.asOf)) / 86400e3);
  if (days > Number(words.days)) said.push(filled(words.old, { day: day(words.asOf), days }));
  if (said.length) {
    age.textContent = said.join(" ");
    age.hidden = false;
  }

  // A long list can be narrowed down.
  if (!list) return;
  const rows = [...document.querySelectorAll("table.list tbody tr")];
  const fold = (text) =>
    text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  const texts = rows.map((row) => fold(row.textContent));
  const choices = [...list.querySelectorAll("select")];
  for (const choice of choices) {
    const found = new Set(rows.map((row) => row.dataset[choice.name]).filter(Boolean));
    for (const value of [...found].sort(new Intl.Collator("vi", { numeric: true }).compare)) {
      choice.add(new Option(value, value));
    }
  }
  const narrow = () => {
    const parts = fold(list.elements.text.value).split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row, place) => {
      row.hidden = !(
        parts.every((part) => texts[place].includes(part)) &&
        choices.every((one) => !one.value || row.dataset[one.name] === one.value)
      );
      count += row.hidden ? 0 : 1;
    });
    document.getElementById("filtered").textContent = filled(list.dataset.count, {
      count,
      whole: rows.length,
    });
  };
  list.addEventListener("input", narrow);
  list.addEventListener("submit", (event) => event.preventDefault());
  list.hidden = false;
  if (list.elements.text.value || choices.some((one) => one.value)) narrow();
})();
