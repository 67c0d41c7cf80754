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
    """Print the lines; tell whether that went as it would the long way."""
    streams = (sys.stdout, sys.stderr)
    if any(stream is None or stream.encoding.casefold() != "utf-8" for stream in streams):
        return False
    try:
        for fault, line in told:
            print(line, file=streams[fault], flush=True)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
