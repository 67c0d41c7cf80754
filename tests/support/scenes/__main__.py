"""Paint the sample photographs into submissions/: all of them, or those whose ids are given."""

import argparse
from pathlib import Path

from PIL import Image

from tests.support.scenes.brushes import Picture, finished
from tests.support.scenes.camera import store
from tests.support.scenes.canvas import Canvas
from tests.support.scenes.catalogue import SHOTS, Shot

SUBMISSIONS = Path(__file__).parents[3] / "submissions"


def painted(shot: Shot, scale: float) -> Picture:
    """Return the upright picture; at scale 2 a landscape is 3000 pixels wide."""
    canvas = Canvas(*shot.size, scale, shot.seed)
    mood = shot.scene(canvas)
    return finished(canvas, mood)


def main() -> None:
    """Paint."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.scenes", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="ID", help="photos to paint, such as p01-02; none: all")
    parser.add_argument("--sketch", metavar="FOLDER", type=Path, help="small PNGs here instead, to look at")
    wanted = parser.parse_args()
    for name in wanted.ids or SHOTS:
        shot = SHOTS[name]
        if wanted.sketch:
            Image.fromarray(painted(shot, 0.7)).save(wanted.sketch / f"{name}.png")
        else:
            store(painted(shot, 2), shot.telephone, shot.exposure, SUBMISSIONS / shot.file)


if __name__ == "__main__":
    main()
