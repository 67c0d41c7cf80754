/* Tries a mistyped code again as it is printed: small letters, an l for what looks like one. */
{
const [, root, typed] = /^(.*\/)p\/([^/]+)/i.exec(location.pathname) || [];
if (typed) {
const code = decodeURIComponent(typed).toLowerCase().replace(/[1i|]/g, "l").replace(/[^2-9b-df-hj-np-tv-z]/g, "");
const right = `${root}p/${code}/`;
if (code.length == 6 && !location.pathname.startsWith(right)) location.replace(right);
}
}
