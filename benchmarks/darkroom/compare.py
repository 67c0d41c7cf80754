"""Times the darkroom beside two gallery makers that render the gallery's sizes, and beside the physical limit.

    python -m benchmarks.darkroom.pictures /tmp/pictures
    python -m benchmarks.darkroom.compare /tmp/pictures [--sigal PATH] [--thumbsup PATH] [--count 60]
        [--edges 480,960,1440,2000] [--rounds 3]

CPU seconds of each program and its children, a first run and one with nothing to do, with modules compiled as pip
leaves them; all take turns, and the best of each counts. The limit is what libjpeg-turbo needs to decode each
picture once and to encode the same prints, with nothing in between.
"""

import argparse
import hashlib
import io
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

QUALITY = 88


def edges_of_the_gallery(picture: Path) -> list[int]:
    """Return the long edges that the gallery makes of such a picture."""
    from photovoice.pages.gallery.pictures import AVIF_EDGES, JPEG_EDGE
    from photovoice.vocabulary.measure import Px
    from photovoice.vocabulary.plate import CleanPrint

    with Image.open(picture) as image:
        whole = CleanPrint("", Px(image.width), Px(image.height))
    return sorted({max(whole.at(Px(edge))) for edge in (*AVIF_EDGES, JPEG_EDGE)})


def cpu(command: list[str], folder: Path) -> tuple[float, int]:
    """Return the CPU seconds of a program with all its children, and the memory of the largest, in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss // 1024


def limit(pictures: list[Path], edges: list[int]) -> float:
    """Return the CPU seconds that decoding and encoding alone take."""
    spent = 0.0
    for picture in pictures:
        with Image.open(picture) as image:
            start = time.process_time()
            image.load()
            spent += time.process_time() - start
            image.info = {}
            for edge in edges:
                size = tuple(round(side * edge / max(image.size)) for side in image.size)
                print_ = image.reduce(2).resize(size)
                start = time.process_time()
                print_.save(io.BytesIO(), "JPEG", quality=QUALITY, subsampling=0, optimize=True)
                spent += time.process_time() - start
    return spent


def darkroom(pictures: Path, prints: Path, edges: list[int]) -> None:
    """Develop every picture in these sizes, as JPEG."""
    from photovoice.darkroom.develop import Exposure, Failed, develop
    from photovoice.darkroom.negative import Negative, look
    from photovoice.darkroom.recipe import Recipe, clean_print
    from photovoice.darkroom.store import Store
    from photovoice.darkroom.workers import Workers
    from photovoice.vocabulary.measure import Px
    from photovoice.vocabulary.plate import PrintOrder

    exposures = []
    for original in sorted(pictures.iterdir()):
        state = original.stat()  # a build knows the digest of what has not changed; here names are all different
        negative = look(original, hashlib.sha256(f"{original.name} {state.st_size}".encode()).hexdigest())
        assert isinstance(negative, Negative)
        picture = clean_print(negative, Recipe(), "benchmark")
        orders = tuple(PrintOrder(picture.digest, Px(edge)) for edge in edges)
        exposures.append(Exposure(negative, Recipe(), picture, orders))
    store = Store(prints)
    waiting = [exposure for exposure in exposures if not all(map(store.has, exposure.orders))]
    if waiting:
        with Workers(os.cpu_count() or 1) as workers:
            assert not [o for o in develop(waiting, store, workers) if isinstance(o, Failed)]


def pairs(edges: list[int]) -> list[tuple[int, int]]:
    """Return what the others make in a run: a picture and a thumbnail."""
    return list(zip(edges[: len(edges) // 2 - 1 : -1], edges, strict=False))


def sigal(program: str, pictures: Path, folder: Path, edges: list[int]) -> list[str]:
    """Return the command that makes the sizes with Sigal."""
    runs = []
    for large, small in pairs(edges):
        settings = folder / f"sigal{large}.conf.py"
        settings.write_text(
            f"img_size = ({large}, {large})\nthumb_size = ({small}, {small})\nthumb_fit = False\n"
            "use_orig = False\nautorotate_images = True\n"
            f"jpg_options = {{'quality': {QUALITY}, 'optimize': True, 'progressive': False, 'subsampling': 0}}\n"
        )
        runs.append(f"{program} build -q -c {settings} {pictures} {folder}/sigal{large}")
    return ["sh", "-c", " && ".join(runs)]


def thumbsup(program: str, pictures: Path, folder: Path, edges: list[int]) -> list[str]:
    """Return the command that makes the sizes with thumbsup."""
    runs = [
        f"{program} --input {pictures} --output {folder}/thumbs{large} --log info --photo-quality {QUALITY} "
        f"--thumb-size {small} --large-size {large} --database-file {folder}/{large}.db"
        for large, small in pairs(edges)
    ]
    return ["sh", "-c", " && ".join(runs)]


def main() -> None:
    """Run and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--sigal", default=shutil.which("sigal"))
    parser.add_argument("--thumbsup", default=shutil.which("thumbsup"))
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--edges", help="other sizes than the gallery's, as 480,960,1440,2000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--prints", type=Path, help=argparse.SUPPRESS)  # this program calling itself
    given = parser.parse_args()
    asked = [int(edge) for edge in given.edges.split(",")] if given.edges else []
    edges = asked or edges_of_the_gallery(min(given.pictures.iterdir()))
    if given.prints:
        darkroom(given.pictures, given.prints, edges)
        return
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-m", "compileall", "-q", "photovoice"], check=True)
    with tempfile.TemporaryDirectory() as place:
        chosen = Path(place, "pictures")
        chosen.mkdir()
        for picture in sorted(given.pictures.iterdir())[: given.count]:
            shutil.copy(picture, chosen)
        print(f"{len(list(chosen.iterdir()))} pictures, each as JPEG with long edges of {edges} pixels")
        table(chosen, edges, given)


def table(pictures: Path, edges: list[int], given: argparse.Namespace) -> None:
    """Run everything in turn, so often as asked, and print the best of each."""
    floors: list[float] = []
    runs: dict[str, list[tuple[float, float, int]]] = {}
    for number in range(given.rounds):
        folder = pictures.with_name(f"round{number}")
        folder.mkdir()
        floors.append(limit(sorted(pictures.iterdir()), edges))
        for name, command in commands(pictures, folder, edges, given).items():
            first, memory = cpu(command, Path.cwd())
            runs.setdefault(name, []).append((first, cpu(command, Path.cwd())[0], memory))
        shutil.rmtree(folder)
    floor = min(floors)
    print(f"{'':12}{'CPU s':>8}{'× limit':>9}{'again':>8}{'MB':>6}")
    print(f"{'limit':12}{floor:8.2f}{1:9.2f}")
    for name, measured in runs.items():
        first, again, memory = (min(column) for column in zip(*measured, strict=True))
        print(f"{name:12}{first:8.2f}{first / floor:9.2f}{again:8.2f}{memory:6}")


def commands(pictures: Path, folder: Path, edges: list[int], given: argparse.Namespace) -> dict[str, list[str]]:
    """Return what runs each program."""
    itself = [sys.executable, "-m", "benchmarks.darkroom.compare", str(pictures)]
    found = {"photovoice": [*itself, "--prints", str(folder / "prints"), "--edges", ",".join(map(str, edges))]}
    if given.sigal:
        found["Sigal"] = sigal(given.sigal, pictures, folder, edges)
    if given.thumbsup:
        found["thumbsup"] = thumbsup(given.thumbsup, pictures, folder, edges)
    return found


if __name__ == "__main__":
    main()
