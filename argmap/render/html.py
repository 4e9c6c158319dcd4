"""One page with the picture in it, to be moved and enlarged. It needs nothing from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape

from argmap.render.scene import Scene
from argmap.render.theme import Theme

SCRIPT = """
const view = document.getElementById("view"), picture = view.querySelector("svg");
const [left, top_, wide, high] = picture.getAttribute("viewBox").split(" ").map(Number);
let x = left, y = top_, scale = 1;
picture.removeAttribute("width"); picture.removeAttribute("height");
const fit = () => Math.max(wide / view.clientWidth, high / view.clientHeight);
function show() {
  picture.setAttribute("viewBox",
    [x, y, view.clientWidth * scale, view.clientHeight * scale].join(" "));
}
function whole() {
  scale = fit();
  x = left - (view.clientWidth * scale - wide) / 2; y = top_; show();
}
function zoom(by, px, py) {
  const next = Math.min(Math.max(scale * by, 0.05), fit() * 4);
  x += px * (scale - next); y += py * (scale - next); scale = next; show();
}
view.addEventListener("wheel", event => {
  event.preventDefault();
  zoom(Math.exp(event.deltaY * 0.0015), event.offsetX, event.offsetY);
}, { passive: false });
let held = null;
view.addEventListener("pointerdown", event => {
  if (event.target.closest("a, text")) return;
  held = [event.clientX, event.clientY]; view.setPointerCapture(event.pointerId);
});
view.addEventListener("pointermove", event => {
  if (!held) return;
  x -= (event.clientX - held[0]) * scale; y -= (event.clientY - held[1]) * scale;
  held = [event.clientX, event.clientY]; show();
});
for (const end of ["pointerup", "pointercancel"]) view.addEventListener(end, () => held = null);
const step = 60, moves = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};
addEventListener("keydown", event => {
  const middle = [view.clientWidth / 2, view.clientHeight / 2], move = moves[event.key];
  if (move) { x += move[0] * step * scale; y += move[1] * step * scale; show(); }
  else if (event.key === "+" || event.key === "=") zoom(0.8, ...middle);
  else if (event.key === "-") zoom(1.25, ...middle);
  else if (event.key === "0") whole();
  else return;
  event.preventDefault();
});
addEventListener("resize", show);
whole();
"""
"""Wheel and keys enlarge, dragging and arrows move, 0 shows all."""
STYLE = """
html, body {{ margin: 0; height: 100%; background: {ground}; }}
#view {{ position: fixed; inset: 0; touch-action: none; cursor: grab; }}
#view svg {{ width: 100%; height: 100%; display: block; }}
#view text {{ cursor: text; }}
@media print {{ #view {{ position: static; }} }}
"""


def page(svg: Iterable[str], scene: Scene, theme: Theme) -> Iterator[str]:
    """The parts of the page around the parts of an SVG document."""
    allowed = b64encode(sha256(SCRIPT.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'"
    lang = f' lang="{escape(scene.lang)}"' if scene.lang else ""
    yield (
        f'<!DOCTYPE html>\n<html{lang}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(scene.title or 'Argument map')}</title>\n"
        f"<style>{STYLE.format(ground=theme.ground)}</style>\n</head>\n<body>\n"
        '<div id="view">\n'
    )
    for part in svg:
        # The declaration of XML has no place inside a page.
        yield part.split("?>\n", 1)[1] if part.startswith("<?xml") else part
    yield f"</div>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
