"""What a field looks like: only a tick or a dot, since boxes, circles and rules are printed on the page."""

from pikepdf import Dictionary, Name, Object, Pdf

CURVE = 0.5523
"""How far the handles of a Bézier curve stand off to draw a quarter of a circle."""


class Appearances:
    """The drawings of one PDF. Widgets of one size share theirs."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._drawn: dict[tuple[str, float, float], Object] = {}

    def nothing(self, widget: Object) -> Object:
        """An empty text, a box not ticked, a choice not taken."""
        return self._drawing(widget, "q Q")

    def tick(self, widget: Object) -> Object:
        """A tick as wide as the box."""
        width, height = size_of(widget)
        return self._drawing(
            widget,
            f"q {width:.3f} 0 0 {height:.3f} 0 0 cm 0 G 1 J 1 j 0.13 w 0.2 0.5 m 0.42 0.26 l 0.82 0.8 l S Q",
        )

    def dot(self, widget: Object) -> Object:
        """A full dot in the middle of the circle that is printed there."""
        width, height = size_of(widget)
        radius = 0.2 * min(width, height)
        handle = CURVE * radius
        quarters = " ".join(
            f"{ax:.3f} {ay:.3f} {bx:.3f} {by:.3f} {cx:.3f} {cy:.3f} c"
            for ax, ay, bx, by, cx, cy in (
                (radius, handle, handle, radius, 0, radius),
                (-handle, radius, -radius, handle, -radius, 0),
                (-radius, -handle, -handle, -radius, 0, -radius),
                (handle, -radius, radius, -handle, radius, 0),
            )
        )
        middle = f"1 0 0 1 {width / 2:.3f} {height / 2:.3f} cm"
        return self._drawing(widget, f"q {middle} 0 g {radius:.3f} 0 m {quarters} f Q")

    def _drawing(self, widget: Object, operators: str) -> Object:
        size = size_of(widget)
        if (operators, *size) not in self._drawn:
            self._drawn[(operators, *size)] = self._pdf.make_stream(
                operators.encode("ascii"),
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=[0, 0, *size],
                Resources=Dictionary(),
            )
        return self._drawn[(operators, *size)]


def size_of(widget: Object) -> tuple[float, float]:
    """Width and height in points, to a thousandth."""
    left, bottom, right, top = (float(edge) for edge in widget.Rect)
    return round(right - left, 3), round(top - bottom, 3)
