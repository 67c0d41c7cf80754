"""What common web hosts read in the gallery's folder: its 404 page, and where visitors of old addresses go on.

Old and new address may lie on one host or on two: every rule asks for the old one first, so the same files can
lie at both, and none of them leads in a circle.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from photovoice.layouts.web import Host

HEAD = "# Written by photovoice; moved_from in layouts/gallery.yaml names the gallery's old addresses."


@dataclass(frozen=True, slots=True)
class Move:
    """One old address and the new one."""

    old: str
    new: str

    @property
    def host(self) -> str:
        """The old host, as a pattern."""
        return re.escape(urlsplit(self.old).netloc)

    @property
    def way(self) -> str:
        """A pattern of the old paths, which captures what follows the gallery's own."""
        old, new = urlsplit(self.old), urlsplit(self.new)
        inside = new.netloc == old.netloc and new.path.startswith(f"{old.path}/")
        but = f"(?!{re.escape(new.path.removeprefix(f'{old.path}/'))}/)" if inside else ""
        return f"^{re.escape(old.path)}(?:/{but}(.*))?$"


def host_file(host: Host, web: str) -> bytes:
    """Return what a host reads.

    Args:
        host: Which host, and the old addresses.
        web: The gallery's address; empty: nothing can lead there yet.
    """
    moves = [Move(old, web) for old in host.moved_from if web and old != web]
    missing = f"{urlsplit(web).path}/404.html"
    return "\n".join((HEAD, *_WRITERS[host.kind](missing, moves), "")).encode()


def _htaccess(missing: str, moves: list[Move]) -> Iterator[str]:
    # Only what AllowOverride FileInfo permits: anything else makes Apache refuse the whole folder.
    yield f"ErrorDocument 404 {missing}"
    yield "AddType image/avif .avif"
    yield "AddType font/woff2 .woff2"
    yield '<IfModule mod_headers.c>\n<FilesMatch "^(manifest|collection)\\.json$">'
    yield 'Header set Access-Control-Allow-Origin "*"\n</FilesMatch>\n</IfModule>'
    if moves:
        yield "<IfModule mod_rewrite.c>\nRewriteEngine On"
        for move in moves:
            yield f"RewriteCond %{{HTTP_HOST}} ^{move.host}(:\\d+)?$ [NC]"
            yield f"RewriteCond %{{REQUEST_URI}} {move.way}"
            yield f"RewriteRule ^ {move.new}/%1 [R=301,L,NE]"
        yield "</IfModule>"


def _redirects(_: str, moves: list[Move]) -> Iterator[str]:
    for move in moves:
        yield f"{move.old}/* {move.new}/:splat 301!"


def _headers(_: str, __: list[Move]) -> Iterator[str]:
    for path in ("/collection.json", "/p/:code/manifest.json"):
        yield f"{path}\n  Access-Control-Allow-Origin: *"


def _nginx(missing: str, moves: list[Move]) -> Iterator[str]:
    yield "# Lines for the server block:   include /path/to/gallery/nginx.conf;"
    yield f"error_page 404 {missing};"
    yield "location ~ \\.avif$ { types { image/avif avif; } }"
    yield "location ~ /(manifest|collection)\\.json$ { add_header Access-Control-Allow-Origin *; }"
    for move in moves:
        yield f'if ($host ~* "^{move.host}$") {{ rewrite "{move.way}" {move.new}/$1 permanent; }}'


_WRITERS: dict[str, Callable[[str, list[Move]], Iterator[str]]] = {
    "htaccess": _htaccess,
    "redirects": _redirects,
    "headers": _headers,
    "nginx": _nginx,
}
