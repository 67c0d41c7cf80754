/* Leads on to the first of the visitor's languages that this photograph speaks; nothing is stored. */
{
const doors = [...document.querySelectorAll("link[hreflang]")], plain = tag => tag.split("-")[0];
for (const wish of navigator.languages || []) {
const door = doors.find(link => link.hreflang == wish) || doors.find(link => plain(link.hreflang) == plain(wish));
if (door) { location.replace(door.href); break; }
}
}
