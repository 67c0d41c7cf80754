"""Makes a throw-away project of any folder of photographs, to see how photovoice takes them.

Usage: python -m tests.support.shoebox PHOTOS PROJECT
"""

import json
import shutil
import sys
from pathlib import Path

from tests.support.projects import ALL_USES, project

ENTRY = """\
  - id: p01-{number:03}
    file: {file}
    title: {{cs: Fotografie {number}, en: Photo {number}}}
    caption: {{cs: Zkušební popisek., en: A caption to try.}}
    alt: {{cs: Zkušební fotografie., en: A photograph to try.}}
    people: none
    faces_checked: true
"""


def shoebox(photos: Path, place: Path) -> int:
    """Copy every file below a folder into one submission of a new project; return how many there are."""
    project(place)
    (place / "layouts").mkdir()
    (place / "layouts/zine.yaml").write_text("accept_low_resolution: true\n")
    (place / "layouts/panels.yaml").write_text("accept_low_resolution: true\n")
    own = place / "submissions" / "p01"
    own.mkdir()
    found = sorted(path for path in photos.rglob("*") if path.is_file())
    entries = []
    for number, source in enumerate(found, 1):
        name = f"{number:03}-{source.name}"
        shutil.copyfile(source, own / name)
        entries.append(ENTRY.format(number=number, file=json.dumps(name)))
    person = "participant: {language: en, credit: anonymous}\n"
    (own / "submission.yaml").write_text(f"{person}{ALL_USES}photos:\n{''.join(entries)}", encoding="utf-8")
    return len(found)


if __name__ == "__main__":
    sys.stdout.write(f"{shoebox(Path(sys.argv[1]), Path(sys.argv[2]))} photographs\n")
