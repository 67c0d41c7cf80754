"""python -m photovoice."""

from photovoice.cli import main

main()
