"""Stub."""
from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas


def allotment(canvas: Canvas) -> Mood:
    c = canvas.chance
    canvas.sky((0, c.uniform(90, 220, 3)), (1, c.uniform(60, 180, 3)))
    for _ in range(40):
        x, y, r = c.uniform(0, canvas.width), c.uniform(0, canvas.height), c.uniform(20, 160)
        canvas.oval(x, y, r, r, c.uniform(40, 240, 3))
    return Mood()


def balcony(canvas: Canvas) -> Mood:
    c = canvas.chance
    canvas.sky((0, c.uniform(90, 220, 3)), (1, c.uniform(60, 180, 3)))
    for _ in range(40):
        x, y, r = c.uniform(0, canvas.width), c.uniform(0, canvas.height), c.uniform(20, 160)
        canvas.oval(x, y, r, r, c.uniform(40, 240, 3))
    return Mood()


def goal(canvas: Canvas) -> Mood:
    c = canvas.chance
    canvas.sky((0, c.uniform(90, 220, 3)), (1, c.uniform(60, 180, 3)))
    for _ in range(40):
        x, y, r = c.uniform(0, canvas.width), c.uniform(0, canvas.height), c.uniform(20, 160)
        canvas.oval(x, y, r, r, c.uniform(40, 240, 3))
    return Mood()


def laundry(canvas: Canvas) -> Mood:
    c = canvas.chance
    canvas.sky((0, c.uniform(90, 220, 3)), (1, c.uniform(60, 180, 3)))
    for _ in range(40):
        x, y, r = c.uniform(0, canvas.width), c.uniform(0, canvas.height), c.uniform(20, 160)
        canvas.oval(x, y, r, r, c.uniform(40, 240, 3))
    return Mood()


def playground(canvas: Canvas) -> Mood:
    c = canvas.chance
    canvas.sky((0, c.uniform(90, 220, 3)), (1, c.uniform(60, 180, 3)))
    for _ in range(40):
        x, y, r = c.uniform(0, canvas.width), c.uniform(0, canvas.height), c.uniform(20, 160)
        canvas.oval(x, y, r, r, c.uniform(40, 240, 3))
    return Mood()


def tables(canvas: Canvas) -> Mood:
    c = canvas.chance
    canvas.sky((0, c.uniform(90, 220, 3)), (1, c.uniform(60, 180, 3)))
    for _ in range(40):
        x, y, r = c.uniform(0, canvas.width), c.uniform(0, canvas.height), c.uniform(20, 160)
        canvas.oval(x, y, r, r, c.uniform(40, 240, 3))
    return Mood()
