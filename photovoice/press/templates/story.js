/* Keys and swipes lead from photograph to photograph; a dialog shows one as large as the screen. */
addEventListener("DOMContentLoaded", () => {
const find = what => document.querySelector(what), full = find("dialog"), open = find(".open");
const rtl = document.dir == "rtl";
const go = rel => {
const link = find(`.turn a[rel=${rel}]`);
if (link) location.href = link.href + (full.open ? "#full" : "");
};
const enlarge = () => {
open.focus({ preventScroll: true });
full.showModal();
};
open.onclick = event => {
if (event.ctrlKey || event.metaKey || event.shiftKey) return;
event.preventDefault();
enlarge();
};
full.querySelector("button").onclick = () => full.close();
if (location.hash == "#full" && !open.closest("details")) enlarge();
addEventListener("keydown", event => {
if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.matches("audio")) return;
if (event.key == "ArrowRight") go(rtl ? "prev" : "next");
if (event.key == "ArrowLeft") go(rtl ? "next" : "prev");
});
let x, y;
const edge = 24, far = 60;
addEventListener("touchstart", event => {
const touch = event.touches[0];
x = event.touches.length == 1 && visualViewport.scale < 1.01 && event.target.closest(".frame,dialog")
&& touch.clientX > edge && touch.clientX < innerWidth - edge ? touch.clientX : NaN;
y = touch.clientY;
}, { passive: true });
addEventListener("touchend", event => {
const touch = event.changedTouches[0], way = touch.clientX - x;
if (Math.abs(way) > far && Math.abs(touch.clientY - y) < Math.abs(way) / 2) go((way < 0) != rtl ? "next" : "prev");
});
});
