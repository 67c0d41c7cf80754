"""Tables as offices and forms make them, written in code: CSV, XLSX, ODS, and archives of photos."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl

Rows = Iterable[Iterable[object]]

ODS = "application/vnd.oasis.opendocument.spreadsheet"
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def csv_file(path: Path, rows: Rows, *, separator: str = ",", encoding: str = "utf-8") -> Path:
    """Write a text table."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def xlsx_file(path: Path, sheets: Mapping[str, Rows] | Rows, *, merged: Iterable[str] = ()) -> Path:
    """Write a workbook; merged cells are named as A2:A4."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in (sheets if isinstance(sheets, Mapping) else {"Sheet1": sheets}).items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for cells in merged:
            sheet.merge_cells(cells)
    workbook.save(path)
    return path


def ods_file(path: Path, rows: Rows, *, after: str = "") -> Path:
    """Write an OpenDocument spreadsheet of text; `after` is markup below the rows."""
    body = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMESPACES}><office:body>'
        f'<office:spreadsheet><table:table table:name="Sheet1">{body}{after}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", ODS, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


def with_members(path: Path, members: Mapping[str, bytes]) -> Path:
    """Put more into a packed workbook, or something else in the place of what is there."""
    with zipfile.ZipFile(path) as archive:
        there = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (there | dict(members)).items():
            archive.writestr(name, content)
    return path


def member(path: Path, name: str) -> bytes:
    """Return what a packed workbook holds under a name."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)
