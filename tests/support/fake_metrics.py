"""A typesetter that needs no fonts: every sign is half as wide as it is high."""

from photovoice.vocabulary.measure import Mm, mm
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Measured, TypeStyle


class FakeMetrics:
    def measure(self, text: Text, style: TypeStyle, width: Mm) -> Measured:
        sign = mm(style.size) / 2
        room = max(1, int(width / sign))
        lines, widest = 0, 0
        for paragraph in text.words.split("\n"):
            line = 0
            lines += 1
            for word in paragraph.split(" "):
                rest = len(word)
                if line and line + 1 + rest <= room:
                    line += 1 + rest
                else:
                    lines += 1 if line else 0
                    lines += max(0, -(-rest // room) - 1)
                    line = rest if rest <= room else rest % room or room
                widest = max(widest, min(line, room))
        return Measured(Mm(lines * mm(style.leading)), lines, Mm(widest * sign))
