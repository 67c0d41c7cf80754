"""The gallery as it is built: other uses, printed editions' codes, and nothing of what was taken back."""

import json
from pathlib import Path

import pytest

from photovoice.publish.artifact import Done
from photovoice.register.log import Register
from photovoice.register.permalinks import known_codes
from photovoice.vocabulary.consent import Use
from tests.support.building import TODAY, attempted, built, everything_said, lying_in
from tests.support.projects import project, submission

AGREED = "consent:\n  - {given: 2020-01-01, uses: [zine, exhibition, web, social, archive]}\n"
SECRET = """\
    title: {cs: Tajné, en: Secret}
    caption: {cs: Nevyzradit., en: Do not tell.}
    alt: {cs: Zakryté okno., en: A covered window.}
"""
CHECKED = "    people: none\n    faces_checked: true\n"
WEB = (Use.WEB,)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project of two people who agreed to social networks and archives as well."""
    place = project(tmp_path / "project")
    submission(place, "p01", agreed=AGREED, people=CHECKED)
    submission(place, "p02", agreed=AGREED, words=SECRET, people=CHECKED)
    return place


def codes(place: Path) -> dict[str, str]:
    with Register(place / "submissions/register.sqlite", TODAY) as register:
        return known_codes(register)


def withdraw(place: Path, *, uses: str = "") -> None:
    file = place / "submissions/p02/submission.yaml"
    entry = f"withdrawn:\n  - {{on: 2026-01-01{uses and f', uses: [{uses}]'}}}\n"
    file.write_text(file.read_text(encoding="utf-8").replace("photos:", f"{entry}photos:", 1), encoding="utf-8")


def gallery(place: Path) -> dict[str, bytes]:
    return lying_in(place / "output/gallery")


def test_what_was_agreed_to_reaches_cards_manifests_and_printed_editions(place: Path) -> None:
    built(place, uses=WEB)

    files, code = gallery(place), codes(place)["p02-IMG_0001"]
    assert b"og:image" in files[f"p/{code}/cs/index.html"]
    assert code in files["collection.json"].decode()
    assert b"Secret" in files[f"p/{codes(place)['edition:zine']}/en/index.html"]
    assert b"Secret" in files[f"p/{codes(place)['edition:exhibition']}/en/index.html"]


@pytest.mark.parametrize(
    ("use", "path"),
    [
        ("archive", "p/{photo}/manifest.json"),
        ("archive", "collection.json"),
        ("exhibition", "p/{exhibition}/en/index.html"),
        ("zine", "p/{zine}/en/index.html"),
    ],
)
def test_what_was_taken_back_for_one_use_leaves_what_that_use_allowed(place: Path, use: str, path: str) -> None:
    built(place, uses=WEB)
    withdraw(place, uses=use)

    built(place, uses=WEB)

    known = codes(place)
    at = path.format(photo=known["p02-IMG_0001"], **{e: known[f"edition:{e}"] for e in ("zine", "exhibition")})
    files = gallery(place)
    assert known["p02-IMG_0001"].encode() not in files.get(at, b"")
    assert f"p/{known['p02-IMG_0001']}/cs/index.html" in files


def test_a_card_is_taken_out_at_once_though_something_else_is_to_be_put_right(place: Path) -> None:
    built(place, uses=WEB)
    withdraw(place, uses="social")
    other = place / "submissions/p01/submission.yaml"
    other.write_text(other.read_text(encoding="utf-8").replace("people: none", "poeple: none"), encoding="utf-8")

    outcomes, problems = attempted(place, uses=WEB)

    code = codes(place)["p02-IMG_0001"]
    assert problems
    assert outcomes[f"gallery/p/{code}/cs/index.html"] is Done.REMOVED
    assert not [path for path, data in gallery(place).items() if b"og:" in data and code in path]


def test_the_code_of_a_zine_leads_on_while_something_else_is_to_be_put_right(place: Path) -> None:
    built(place, uses=WEB)
    withdraw(place)
    other = place / "submissions/p01/submission.yaml"
    other.write_text(other.read_text(encoding="utf-8").replace("people: none", "poeple: none"), encoding="utf-8")

    attempted(place, uses=WEB)

    page = gallery(place)[f"p/{codes(place)['edition:zine']}/index.html"].decode()
    assert "no longer shown" not in page
    assert "Tajné" not in page


def test_a_photo_that_was_taken_back_leaves_no_trace_but_its_notice(place: Path) -> None:
    built(place, uses=WEB)
    code = codes(place)["p02-IMG_0001"]
    withdraw(place)

    built(place, uses=WEB)

    files = gallery(place)
    said = everything_said({path: data for path, data in files.items() if path != f"p/{code}/index.html"})
    assert {"feed.xml", "collection.json", "index.html"} <= files.keys()
    for trace in ("Secret", "Tajné", "Nevyzradit", "covered window", code):
        assert trace.encode() not in said
    assert [path for path in files if code in path] == [f"p/{code}/index.html"]
    assert "no longer shown" in files[f"p/{code}/index.html"].decode()


def test_a_printed_editions_code_stays_for_ever_and_is_never_a_notice(place: Path) -> None:
    built(place, uses=WEB)
    before = codes(place)["edition:zine"]
    withdraw(place)
    (place / "submissions/p01/submission.yaml").write_text(
        (place / "submissions/p01/submission.yaml")
        .read_text(encoding="utf-8")
        .replace("uses: [zine, ", "uses: ["),
        encoding="utf-8",
    )

    built(place, uses=WEB)

    page = gallery(place)[f"p/{before}/index.html"].decode()
    assert codes(place)["edition:zine"] == before
    assert "no longer shown" not in page
    assert f"p/{before}/en/index.html" in page


def test_a_photo_for_the_web_alone_is_in_nothing_else(place: Path) -> None:
    submission(place, "p03", agreed="consent:\n  - {given: 2020-01-01, uses: [web]}\n", people=CHECKED)

    built(place, uses=WEB)

    files, code = gallery(place), codes(place)["p03-IMG_0001"]
    told = json.loads(files["collection.json"])
    assert code in files["index.html"].decode()
    assert len(told["items"]) == 2
    assert code not in json.dumps(told)
    assert b"og:" not in files[f"p/{code}/cs/index.html"]
    assert f"p/{code}/manifest.json" not in files


def test_a_picture_says_whom_to_credit_only_where_the_layout_asks(tmp_path: Path) -> None:
    place = project(tmp_path / "project")
    submission(place)
    built(place, uses=(Use.WEB,))
    silent = [
        file.read_bytes() for file in place.glob("output/gallery/p/*/*.*") if file.suffix in (".jpg", ".avif")
    ]
    (place / "layouts").mkdir()
    (place / "layouts/gallery.yaml").write_text(
        "credit_in_pictures: true\nlicence: https://creativecommons.org/licenses/by/4.0/\n"
    )

    built(place, uses=(Use.WEB,))

    told = [file.read_bytes() for file in place.glob("output/gallery/p/*/*.*") if file.suffix in (".jpg", ".avif")]
    assert not [picture for picture in silent if b"Hoa" in picture or b"xmpmeta" in picture]
    assert [picture.count(b"<rdf:li>Hoa</rdf:li>") for picture in told] == [1] * len(silent)
    assert all(b"creativecommons.org/licenses/by/4.0/" in picture for picture in told)
