const table = document.querySelector("table.essays"), body = table.tBodies[0];
const rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
const search = document.getElementById("search"), count = document.getElementById("count");
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const names = new Map(rows.map(row => [row, plain(row.cells[0].textContent)]));
search.parentElement.hidden = false;
search.addEventListener("input", () => {
  const words = plain(search.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    row.hidden = !words.every(word => names.get(row).includes(word));
    shown += !row.hidden;
  }
  count.textContent = `${shown} of ${rows.length}`;
});
heads.forEach((head, column) => head.querySelector("button").addEventListener("click", () => {
  const down = head.getAttribute("aria-sort") === (column ? "descending" : "ascending");
  const order = (column ? -1 : 1) * (down ? -1 : 1);
  const value = row => row.cells[column].dataset.value;
  const compare = column
    ? (a, b) => (value(a) === "") - (value(b) === "") || order * (value(a) - value(b))
    : (a, b) => order * names.get(a).localeCompare(names.get(b), undefined, { numeric: true });
  for (const each of heads) each.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", order > 0 ? "ascending" : "descending");
  body.append(...rows.sort(compare));
}));
