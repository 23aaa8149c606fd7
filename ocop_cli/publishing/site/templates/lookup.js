// The look-up of the first page: without marks, or by barcode. The lists need no script.
"use strict";

(() => {
  const MOST = 30;
  const form = document.getElementById("lookup");
  const query = document.getElementById("query");
  const answer = document.getElementById("answer");
  const results = document.getElementById("results");
  const words = form.dataset;
  const MARKS = /\p{M}/gu;
  const WORD = /[\p{L}\p{N}]+/gu;

  const marked = (text) => text.normalize("NFC").toLowerCase();
  const fold = (text) =>
    text.toLowerCase().normalize("NFKD").replace(MARKS, "").replace(/đ/g, "d");
  const padded = (text) => ` ${(text.match(WORD) || []).join(" ")} `;
  const digits = (text) => text.replace(/[\s.\-]/g, "");

  // One line a product, as data/lookup.js has them.
  const products = (globalThis.ocopProducts || []).map(
    ([page, code, name, entity, others, status, on, stars, gtins]) => {
      const all = [name, entity, others].join(" ");
      return {
        page, code, name, entity, status, on, stars,
        gtins: gtins.map((gtin) => gtin.padStart(14, "0")),
        marked: padded(marked(all)),
        bare: padded(fold(all)),
        start: padded(fold(name)),
        key: fold(code),
      };
    },
  );

  // Smaller is better; null is not found. Marks that were typed put their own hits first.
  const rank = (product, asked) => {
    if (asked.key === product.key) return -1;
    if (!asked.bare.trim()) return null;
    const missed = asked.typed && !product.marked.includes(asked.marked) ? 10 : 0;
    if (product.start === asked.bare) return missed;
    if (product.start.startsWith(asked.bare.trimEnd())) return missed + 1;
    if (product.bare.includes(asked.bare)) return missed + 2;
    if (asked.parts.every((part) => product.bare.includes(` ${part}`))) return missed + 3;
    return null;
  };

  const find = (text) => {
    const number = digits(text);
    if (/^\d{8,14}$/.test(number)) {
      const gtin = number.padStart(14, "0");
      return products.filter((product) => product.gtins.includes(gtin));
    }
    const bare = padded(fold(text));
    const asked = {
      key: fold(text.trim()),
      bare,
      marked: padded(marked(text)),
      typed: fold(text) !== marked(text),
      parts: bare.split(" ").filter(Boolean),
    };
    return products
      .map((product) => [rank(product, asked), product])
      .filter(([place]) => place !== null)
      .sort(([a], [b]) => a - b)
      .map(([, product]) => product);
  };

  const filled = (sentence, values) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const day = (iso) =>
    words.language === "vi" ? iso.split("-").reverse().join("/") : iso;
  // Today in Viet Nam; what was valid then is not told to be so after its last day.
  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const told = (product) =>
    product.status === "valid" && product.on && product.on < today ? "past" : product.status;
  const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

  const line = (product) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = words.base + product.page;
    link.textContent = product.name;
    const status = document.createElement("strong");
    status.className = told(product);
    status.textContent = filled(words[camel(told(product))], {
      day: product.on ? day(product.on) : "",
      stars: product.stars,
    });
    const owner = document.createElement("span");
    owner.textContent = [product.entity, product.code].filter(Boolean).join(" · ");
    item.append(link, owner, status);
    return item;
  };

  const show = () => {
    const text = query.value.trim();
    if (!text) {
      answer.textContent = "";
      results.replaceChildren();
      return;
    }
    const found = find(text);
    const sentence =
      found.length === 0 ? words.none : found.length > MOST ? words.many : words.found;
    answer.textContent = filled(sentence, { text, count: found.length, most: MOST });
    results.replaceChildren(...found.slice(0, MOST).map(line));
  };

  let waiting;
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  form.hidden = false;
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) query.value = asked;
  if (query.value) show();
})();
