/* What is wider than the page scrolls within it, must be reachable by keyboard to do so, and says so. */
const letScroll = () => {
  for (const block of document.querySelectorAll(".bd-article :is(table, pre, .plotly-figure)")) {
    if (block.scrollWidth <= block.clientWidth) continue;
    block.tabIndex = 0;
    block.classList.add("wider");
  }
};
document.addEventListener("DOMContentLoaded", letScroll);
document.addEventListener("toggle", letScroll, true); // what was folded away had no width

/* The explorer's two controls. Without this script the cards stand in order, all of them. */
document.addEventListener("DOMContentLoaded", () => {
  const controls = document.querySelector(".controls");
  if (!controls) return;
  const list = document.querySelector("ul.cards");
  const cards = [...list.children];
  const find = document.getElementById("find-sport");
  const order = document.getElementById("order-sports");
  const update = () => {
    const words = find.value.trim().toLowerCase();
    const named = (card) => `${card.children[0].textContent} ${card.children[2].textContent}`.toLowerCase();
    for (const card of cards) card.hidden = !named(card).includes(words);
    const recall = (card) => Number(card.dataset.recall || 0);
    const sorted = order.value === "recall" ? [...cards].sort((a, b) => recall(a) - recall(b)) : cards;
    list.append(...sorted);
    document.getElementById("found-sports").textContent = `${cards.filter((card) => !card.hidden).length} sports`;
  };
  find.addEventListener("input", update);
  order.addEventListener("change", update);
  controls.hidden = false;
  update();
});
