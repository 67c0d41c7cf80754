"""A glyph's outline, written down as PDF writes paths."""

Point = tuple[float, float]


class PathPen:
    """Takes down an outline, as fontTools' pens do; PDF has cubic curves only (ISO 32000-2, 8.5.2)."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._at = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802
        """Begin a contour."""
        self._write("m", point)

    def lineTo(self, point: Point) -> None:  # noqa: N802
        """Draw a straight line."""
        self._write("l", point)

    def qCurveTo(self, control: Point, end: Point) -> None:  # noqa: N802
        """Draw a quadratic curve."""
        first, second = (
            ((start[0] + 2 * control[0]) / 3, (start[1] + 2 * control[1]) / 3) for start in (self._at, end)
        )
        self._write("c", first, second, end)

    def curveTo(self, first: Point, second: Point, end: Point) -> None:  # noqa: N802
        """Draw a cubic curve."""
        self._write("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802
        """End a contour."""
        self.written.append("h")

    def _write(self, operator: str, *points: Point) -> None:
        self._at = points[-1]
        self.written += [f"{x:.0f} {y:.0f}" for x, y in points]
        self.written.append(operator)
