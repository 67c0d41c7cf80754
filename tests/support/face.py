"""A drawn face, nobody's, that a detector takes for one."""

from PIL import Image, ImageDraw, ImageFilter

SKIN, HAIR, SHADE, LIPS = (224, 178, 150), (62, 44, 36), (196, 146, 120), (176, 92, 88)


def face(size: int = 400, ground: tuple[int, int, int] = (150, 170, 160)) -> Image.Image:
    """Return a square picture with one face in its middle, about half as wide as the picture."""
    image = Image.new("RGB", (400, 400), ground)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((60, 320, 340, 460), 60, (70, 90, 130))
    draw.rectangle((170, 280, 230, 345), SHADE)
    draw.ellipse((102, 52, 298, 300), HAIR)
    draw.ellipse((116, 84, 284, 312), SKIN)
    draw.pieslice((108, 56, 292, 240), 190, 350, HAIR)
    for x in (163, 237):
        draw.ellipse((x - 21, 176, x + 21, 200), (246, 242, 238))
        draw.ellipse((x - 10, 177, x + 10, 199), (64, 46, 40))
        draw.arc((x - 28, 150, x + 28, 190), 200, 340, HAIR, 7)
    draw.polygon([(200, 186), (182, 240), (218, 240)], SHADE)
    draw.ellipse((184, 230, 216, 246), SHADE)
    draw.ellipse((168, 258, 232, 284), LIPS)
    draw.line((168, 270, 232, 270), (120, 60, 58), 3)
    return image.filter(ImageFilter.GaussianBlur(2)).resize((size, size))
