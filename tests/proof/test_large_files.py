"""A PDF too large for memory is examined piece by piece, and no less strictly."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from photovoice.proof.leaks import examine, examine_file

LARGE = 3_000_000  # bytes; more than is read at a time


def document(title: str = "Panels") -> bytes:
    out = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo.Title = title
        pdf.pages[0].Contents = pikepdf.Stream(pdf, b"% " + b"x" * LARGE)
        pdf.save(out, compress_streams=False, static_id=True)
    return out.getvalue()


OLDER = b"\nxref\n0 0\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
FILES = {
    "clean": document(),
    "older": document() + OLDER,
    "hidden": document() + b"hidden",
    "broken": b"%PDF-1.6\n" + b"x" * LARGE,
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_judged_as_its_bytes_are(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])

    assert examine_file(tmp_path / name, name) == examine(FILES[name], name)
    assert bool(examine(FILES[name], name)) == (name != "clean")


@pytest.mark.parametrize("before", [*range(-40, 41, 4)])
def test_an_older_version_is_found_wherever_a_piece_ends(tmp_path: Path, before: int) -> None:
    end = b"startxref\n9\n%%EOF\n"
    data = b"%PDF-1.6\n" + b" " * ((1 << 20) - 9 + before) + end + b" " * 3_000_000 + end
    (tmp_path / "a.pdf").write_bytes(data)

    assert "The document keeps an older version of itself." in {
        str(leak.what) for leak in examine_file(tmp_path / "a.pdf", "a.pdf")
    }


def test_a_picture_is_examined_as_well(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xfe\x00\x05abc\xff\xd9")

    assert examine_file(tmp_path / "a.jpg", "a.jpg") != ()
