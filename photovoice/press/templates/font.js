/* The font of the titles, where it comes at once; browsers refuse fonts from a USB stick and would complain. */
if (location.protocol != "file:") {
const face = new FontFace("Exhibition", `url(${document.documentElement.dataset.font})`, { display: "optional", weight: "1 999" });
document.fonts.add(face);
face.load().catch(() => {});
}
