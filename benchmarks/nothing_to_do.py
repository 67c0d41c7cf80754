"""How long a build takes that has nothing to do, beside starting the program and beside Sigal's second run.

Usage: python -m benchmarks.nothing_to_do [--photos 500] [--sigal PATH [--pictures FOLDER]]
Run it with the Python of an environment into which photovoice was installed by a current pip, without -e.

A project of so many small pictures is built once; what is timed are the builds after it, which ask files for
their sizes and times but open none of them, so that it makes no difference how large they are. To Sigal it makes
one: it reads EXIF again. The first such build reads and judges the project once more; those after it see that
nothing moved. FOLDER holds what telephones make (benchmarks.darkroom.pictures). CPU seconds, children included,
the best of several runs, of a program whose modules are compiled, as pip leaves it.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from photovoice import standstill
from tests.support.projects import project, submission

ROOT = Path(__file__).parents[1]
PHOTOVOICE = (str(Path(sys.executable).with_name("photovoice")),)  # as staff run it
PEOPLE = 20
WORDS = "    title: {cs: Dům, en: A house}\n    alt: {cs: Dům., en: A house.}\n    faces_checked: true\n"


def cpu(command: tuple[str, ...], folder: Path, rounds: int = 1) -> float:
    """Return the least CPU time of a command, in seconds."""
    spent = []
    here = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    here |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
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


def nothing_to_do(place: Path, *editions: str) -> tuple[float, float]:
    """Build, and return what the next build takes and what those after it take."""
    cpu((*PHOTOVOICE, "build", *editions), place)
    time.sleep(standstill.REST / 10**9)
    judged = []
    for _ in range(7):
        (place / standstill.MEMORY).unlink(missing_ok=True)
        judged.append(cpu((*PHOTOVOICE, "build", *editions), place))
    return min(judged), cpu((*PHOTOVOICE, "build", *editions), place, rounds=15)


def sigals_second_run(sigal: str, photos: list[Path], folder: Path) -> float:
    """Build so many pictures with Sigal and return what its second run takes."""
    for number, photo in enumerate(photos):
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
    arguments.add_argument("--pictures", type=Path)
    asked = arguments.parse_args()
    with TemporaryDirectory() as folder:
        sample = copy_of_the_sample(Path(folder, "sample"))
        version = cpu((*PHOTOVOICE, "--version"), Path(folder), rounds=15)
        bare = cpu((sys.executable, "-c", "pass"), Path(folder), rounds=15)
        print(f"python -c pass                      {bare:.3f} s")
        print(f"photovoice --version                {version:.3f} s")
        judged, nothing = nothing_to_do(sample)
        print(f"build of the sample, nothing to do  {judged:.3f} s   {judged / version:.2f} x --version")
        print(f"and from then on                    {nothing:.3f} s   {nothing / version:.2f} x --version")
        large = project_of(asked.photos, Path(folder, "large"))
        judged, nothing = nothing_to_do(large, "web")
        print(f"build of {asked.photos} photos, nothing to do   {judged:.3f} s")
        print(f"and from then on                    {nothing:.3f} s   {nothing / bare:.2f} x python -c pass")
        if asked.sigal:
            own = sorted(large.glob("submissions/*/*.jpg"))
            taken = sorted(asked.pictures.iterdir()) if asked.pictures else own
            again = sigals_second_run(asked.sigal, [taken[n % len(taken)] for n in range(len(own))], Path(folder))
            print(f"Sigal's second run                  {again:.3f} s   photovoice {nothing / again:.3f} x")


if __name__ == "__main__":
    main()
