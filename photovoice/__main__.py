"""The doorstep: a build that has nothing to do ends here; for everything else the door is opened."""

import sys

from photovoice.standstill import Told, recall


def main() -> None:
    """Run the command line and end with its exit code."""
    told = recall() if "build" in sys.argv else None
    if told is None or not _tell(told):
        from photovoice.cli import main as enter

        enter()


def _tell(told: Told) -> bool:
    """Print the lines, and tell whether this terminal can show them."""
    try:
        for fault, line in told:
            (sys.stderr if fault else sys.stdout).write(f"{line}\n")
        return True
    except UnicodeEncodeError:
        return False


if __name__ == "__main__":
    main()
