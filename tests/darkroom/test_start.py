"""A build with nothing to do starts in no time: it opens no picture and loads no picture library."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"PIL", "numpy", "cv2", "pi_heif", "exifread", "multiprocessing", "logging", "importlib.resources"}


def test_planning_loads_no_picture_library() -> None:
    modules = "photovoice.darkroom.negative, photovoice.darkroom.recipe, photovoice.darkroom.store"
    asked = f"import sys, {modules}, photovoice.darkroom.develop; print(*sys.modules)"

    loaded = subprocess.check_output([sys.executable, "-S", "-c", asked], cwd=ROOT, text=True).split()

    assert HEAVY & set(loaded) == set()
