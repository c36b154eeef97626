// @ts-check
/** Draws a question: of one moment or of any, and none twice until all have been drawn. Nothing is kept. */

/**
 * @typedef {{ text: string, id: string, moment: string, title: string, use: string }} Question
 * `id` is the question's anchor, `moment` that of its heading, whose words are `title`.
 */

const section = document.querySelector("#draw");
if (section instanceof HTMLElement) start(section);

/** @param {HTMLElement} draw */
function start(draw) {
  const form = draw.querySelector("form");
  const moment = draw.querySelector("select");
  const button = draw.querySelector("button");
  const questions = read([...(moment?.options ?? [])].map((option) => option.value).filter(Boolean));
  if (!form || !moment || !button || !questions.length) return;

  /** @type {Set<string>} */
  const drawn = new Set();
  let last = "";

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const pile = questions.filter((question) => !moment.value || question.moment === moment.value);
    const next = pick(pile, drawn, last);
    last = next.id;
    show(draw, next, pile.filter((question) => !drawn.has(question.id)).length);
    button.textContent = button.dataset.next ?? button.textContent;
  });
  draw.hidden = false;
}

/**
 * The questions below the headings with these anchors, as the page shows them.
 * @param {string[]} anchors
 * @returns {Question[]}
 */
function read(anchors) {
  return anchors.flatMap((moment) => {
    const heading = document.getElementById(moment);
    const title = words(heading);
    let use = "";
    /** @type {Question[]} */
    const found = [];
    for (let block = heading?.nextElementSibling; block && block.tagName !== "H2"; block = block.nextElementSibling) {
      if (block.tagName === "P") use ||= words(block);
      for (const item of block.querySelectorAll("li[id], li > [id]")) {
        if (item.id.startsWith(`${moment}-`)) found.push({ text: words(item), id: item.id, moment, title, use });
      }
    }
    return found;
  });
}

/**
 * One of the pile at random that has not been drawn yet. When all have been, the pile is drawn from anew, but not
 * with the question that is in sight.
 * @param {Question[]} pile
 * @param {Set<string>} drawn
 * @param {string} last
 */
function pick(pile, drawn, last) {
  if (pile.every((question) => drawn.has(question.id))) {
    for (const question of pile) drawn.delete(question.id);
  }
  const open = pile.filter((question) => !drawn.has(question.id));
  const fresh = open.length > 1 ? open.filter((question) => question.id !== last) : open;
  const next = fresh[Math.floor(Math.random() * fresh.length)];
  drawn.add(next.id);
  return next;
}

/**
 * Puts the question into the live region, which is read out, and the link to it below.
 * @param {HTMLElement} draw
 * @param {Question} question
 * @param {number} left
 */
function show(draw, question, left) {
  const card = draw.querySelector("[role=status]");
  const blank = draw.querySelector("template")?.content.cloneNode(true);
  const on = draw.querySelector(".draw__on");
  if (!(card instanceof HTMLElement) || !(blank instanceof DocumentFragment) || !(on instanceof HTMLElement)) return;
  const texts = {
    moment: question.title,
    question: question.text,
    use: question.use,
    left: left ? (card.dataset.left ?? "").replace("#", String(left)) : card.dataset.last ?? "",
  };
  for (const [name, text] of Object.entries(texts)) {
    const place = blank.querySelector(`.draw__${name}`);
    if (place) place.textContent = text;
  }
  card.replaceChildren(blank);
  on.querySelector("a")?.setAttribute("href", `#${question.id}`);
  on.hidden = false;
  card.scrollIntoView({ block: "nearest" }); // on a telephone it is below the button
}

/** @param {Element | null | undefined} element */
function words(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
