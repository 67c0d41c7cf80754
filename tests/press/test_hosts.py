"""What web hosts read: the page for mistyped codes, and the way from old addresses to the new one."""

import re

import pytest

from photovoice.layouts.web import Host
from photovoice.press.hosts import Move, host_file

NEW = "https://new.example.org/prague"


def told(kind: str, *moved_from: str, web: str = NEW) -> str:
    return host_file(Host(kind, moved_from), web).decode()


@pytest.mark.parametrize(
    ("kind", "line"),
    [("htaccess", "ErrorDocument 404 /prague/404.html"), ("nginx", "error_page 404 /prague/404.html;")],
)
def test_a_mistyped_code_leads_to_the_page_that_helps(kind: str, line: str) -> None:
    assert line in told(kind).splitlines()


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("htaccess", "RewriteRule ^ https://new.example.org/prague/%1 [R=301,L,NE]"),
        ("redirects", "https://old.example.org/* https://new.example.org/prague/:splat 301!"),
        (
            "nginx",
            'if ($host ~* "^old\\.example\\.org$") '
            '{ rewrite "^(?:/(.*))?$" https://new.example.org/prague/$1 permanent; }',
        ),
    ],
)
def test_an_old_address_leads_to_the_new_one_for_good(kind: str, line: str) -> None:
    assert line in told(kind, "https://old.example.org").splitlines()


@pytest.mark.parametrize("kind", ["htaccess", "redirects", "nginx"])
def test_nothing_leads_anywhere_while_nothing_has_moved(kind: str) -> None:
    for text in (told(kind), told(kind, NEW), told(kind, "https://old.example.org", web="")):
        assert "301" not in text
        assert "permanent" not in text


@pytest.mark.parametrize(
    ("old", "new", "path", "rest"),
    [
        ("https://a.org", "https://b.org", "/p/7k3qx9/", "p/7k3qx9/"),
        ("https://a.org/old", "https://b.org", "/old/p/7k3qx9/", "p/7k3qx9/"),
        ("https://a.org/old", "https://b.org", "/older/", None),
        ("https://a.org/old", "https://a.org/new", "/old/x", "x"),
        ("https://a.org/old", "https://a.org/new", "/new/x", None),
        ("https://a.org", "https://a.org/new", "/p/7k3qx9/", "p/7k3qx9/"),
        ("https://a.org", "https://a.org/new", "/new/p/7k3qx9/", None),
    ],
)
def test_no_way_leads_in_a_circle(old: str, new: str, path: str, rest: str | None) -> None:
    found = re.match(Move(old, new).way, path)

    assert (found[1] if found else None) == rest


def test_apache_is_asked_for_nothing_that_hosts_forbid() -> None:
    words = {line.split()[0] for line in told("htaccess", "https://old.example.org").splitlines()[1:]}

    allowed = {"ErrorDocument", "AddType", "Header", "RewriteEngine", "RewriteCond", "RewriteRule"}
    assert {word for word in words if not word.startswith("<")} <= allowed
