"""How long a build takes that has nothing to do, beside starting the program and beside Sigal's second run.

Usage: python -m benchmarks.nothing_to_do [--photos 500] [--sigal PATH]

A project of so many small pictures is built once; what is timed is the second build. CPU seconds, children
included, the best of several runs.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.projects import project, submission

ROOT = Path(__file__).parents[1]
PHOTOVOICE = (sys.executable, "-m", "photovoice")
PEOPLE = 20
WORDS = "    title: {cs: Dům, en: A house}\n    alt: {cs: Dům., en: A house.}\n    faces_checked: true\n"


def cpu(command: tuple[str, ...], folder: Path, rounds: int = 1) -> float:
    """Return the least CPU time of a command, in seconds."""
    spent = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        here = os.environ | {"PYTHONPATH": str(ROOT)}
        subprocess.run(command, cwd=folder, check=True, capture_output=True, env=here)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent)


def copy_of_the_sample(place: Path) -> Path:
    """Copy the repository's own project, without what a build left in it."""
    shutil.copytree(ROOT / "submissions", place / "submissions", ignore=shutil.ignore_patterns("register*", ".*"))
    shutil.copytree(ROOT / "layouts", place / "layouts")
    shutil.copyfile(ROOT / "photovoice.yaml", place / "photovoice.yaml")
    return place


def project_of(photos: int, place: Path) -> Path:
    """Make a project of so many small pictures."""
    project(place)
    for person in range(1, PEOPLE + 1):
        submission(place, f"p{person:02}", photos=photos // PEOPLE, words=WORDS, size=(600, 400))
    return place


def sigals_second_run(sigal: str, photos: Path, folder: Path) -> float:
    """Build the same pictures with Sigal and return what its second run takes."""
    for number, photo in enumerate(sorted(photos.glob("submissions/*/*.jpg"))):
        target = folder / "pictures" / f"album{number // 25}" / f"{number:04}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(photo, target)
    cpu((sigal, "init"), folder)
    cpu((sigal, "build", "pictures", "site"), folder)
    return cpu((sigal, "build", "pictures", "site"), folder, rounds=3)


def main() -> None:
    """Make the projects, build them twice, and print the ratios."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--photos", type=int, default=500)
    arguments.add_argument("--sigal", default="")
    asked = arguments.parse_args()
    with TemporaryDirectory() as folder:
        sample = copy_of_the_sample(Path(folder, "sample"))
        cpu((*PHOTOVOICE, "build"), sample)
        version = cpu((*PHOTOVOICE, "--version"), sample, rounds=15)
        nothing = cpu((*PHOTOVOICE, "build"), sample, rounds=15)
        print(f"photovoice --version                {version:.3f} s")
        print(f"build of the sample, nothing to do  {nothing:.3f} s   {nothing / version:.2f} x --version")
        large = project_of(asked.photos, Path(folder, "large"))
        cpu((*PHOTOVOICE, "build", "web"), large)
        nothing = cpu((*PHOTOVOICE, "build", "web"), large, rounds=7)
        print(f"build of {asked.photos} photos, nothing to do   {nothing:.3f} s")
        if asked.sigal:
            again = sigals_second_run(asked.sigal, large, Path(folder))
            print(f"Sigal's second run                  {again:.3f} s   photovoice {nothing / again:.3f} x")


if __name__ == "__main__":
    main()
