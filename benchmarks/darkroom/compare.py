"""Times the darkroom beside two gallery makers that render the same sizes, and beside the physical limit.

    python -m benchmarks.darkroom.pictures /tmp/pictures
    python -m benchmarks.darkroom.compare /tmp/pictures [--sigal PATH] [--thumbsup PATH] [--count 60]

CPU seconds of each program and its children, a first run and one with nothing to do, with modules compiled as pip
leaves them. The limit is what libjpeg-turbo needs to decode each picture once and to encode the same prints, with
nothing in between.
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

EDGES = (480, 960, 1440, 2000)
QUALITY = 88


def cpu(command: list[str], folder: Path) -> tuple[float, int]:
    """Return the CPU seconds of a program with all its children, and the memory of the largest, in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss // 1024


def limit(pictures: list[Path]) -> float:
    """Return the CPU seconds that decoding and encoding alone take."""
    spent = 0.0
    for picture in pictures:
        with Image.open(picture) as image:
            start = time.process_time()
            image.load()
            spent += time.process_time() - start
            image.info = {}
            for edge in EDGES:
                size = tuple(round(side * edge / max(image.size)) for side in image.size)
                print_ = image.reduce(2).resize(size)
                start = time.process_time()
                print_.save(io.BytesIO(), "JPEG", quality=QUALITY, subsampling=0, optimize=True)
                spent += time.process_time() - start
    return spent


def darkroom(pictures: Path, prints: Path) -> None:
    """Develop every picture in the four sizes, as JPEG."""
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
        orders = tuple(PrintOrder(picture.digest, Px(edge)) for edge in EDGES)
        exposures.append(Exposure(negative, Recipe(), picture, orders))
    store = Store(prints)
    waiting = [exposure for exposure in exposures if not all(map(store.has, exposure.orders))]
    if waiting:
        with Workers(os.cpu_count() or 1) as workers:
            assert not [o for o in develop(waiting, store, workers) if isinstance(o, Failed)]


PAIRS = ((2000, 480), (1440, 960))  # the others make two sizes in a run: a picture and a thumbnail


def sigal(program: str, pictures: Path, folder: Path) -> list[str]:
    """Return the command that makes the four sizes with Sigal."""
    runs = []
    for large, small in PAIRS:
        settings = folder / f"sigal{large}.conf.py"
        settings.write_text(
            f"img_size = ({large}, {large})\nthumb_size = ({small}, {small})\nthumb_fit = False\n"
            "use_orig = False\nautorotate_images = True\n"
            f"jpg_options = {{'quality': {QUALITY}, 'optimize': True, 'progressive': False, 'subsampling': 0}}\n"
        )
        runs.append(f"{program} build -q -c {settings} {pictures} {folder}/sigal{large}")
    return ["sh", "-c", " && ".join(runs)]


def thumbsup(program: str, pictures: Path, folder: Path) -> list[str]:
    """Return the command that makes the four sizes with thumbsup."""
    runs = [
        f"{program} --input {pictures} --output {folder}/thumbs{large} --log info --photo-quality {QUALITY} "
        f"--thumb-size {small} --large-size {large} --database-file {folder}/{large}.db"
        for large, small in PAIRS
    ]
    return ["sh", "-c", " && ".join(runs)]


def main() -> None:
    """Run and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--sigal", default=shutil.which("sigal"))
    parser.add_argument("--thumbsup", default=shutil.which("thumbsup"))
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--prints", type=Path, help=argparse.SUPPRESS)  # this program calling itself
    given = parser.parse_args()
    if given.prints:
        darkroom(given.pictures, given.prints)
        return
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        chosen = folder / "pictures"
        chosen.mkdir()
        for picture in sorted(given.pictures.iterdir())[: given.count]:
            shutil.copy(picture, chosen)
        itself = [
            sys.executable,
            "-m",
            "benchmarks.darkroom.compare",
            str(chosen),
            "--prints",
            str(folder / "prints"),
        ]
        commands = {"photovoice": itself}
        if given.sigal:
            commands["Sigal"] = sigal(given.sigal, chosen, folder)
        if given.thumbsup:
            commands["thumbsup"] = thumbsup(given.thumbsup, chosen, folder)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        subprocess.run([sys.executable, "-m", "compileall", "-q", "photovoice"], check=True)
        floor = limit(sorted(chosen.iterdir()))
        print(f"{'':12}{'CPU s':>8}{'× limit':>9}{'again':>8}{'MB':>6}")
        print(f"{'limit':12}{floor:8.2f}{1:9.2f}")
        for name, command in commands.items():
            first, memory = cpu(command, Path.cwd())
            again, _ = cpu(command, Path.cwd())
            print(f"{name:12}{first:8.2f}{first / floor:9.2f}{again:8.2f}{memory:6}")


if __name__ == "__main__":
    main()
