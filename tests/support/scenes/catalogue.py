"""Which picture is which: scene, size, participant's telephone, what the file says besides."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.support.scenes import (
    courtyards,
    gardens,
    grounds,
    homes,
    indoors,
    neighbours,
    rooms,
    skyline,
    streets,
    ways,
)
from tests.support.scenes.brushes import Mood
from tests.support.scenes.camera import Exposure, Telephone
from tests.support.scenes.canvas import Canvas

LANDSCAPE, PORTRAIT, PANORAMA = (1500, 1000), (1000, 1500), (2100, 700)
SCREEN, UPRIGHT_SCREEN = (1440, 1080), (1080, 1440)  # 4:3, as most telephones take them

TELEPHONES = {
    "p01": Telephone("Invented Phones", "Lotus 7", "IP7-0042-1187", "Pham Thi Hoa"),
    "p02": Telephone("Sample Mobile", "SM Field 5", "SMF5-20-99431", "Oksana Levchenko"),
    "p03": Telephone("Sample Mobile", "SM Pocket", "SMP-77-10250", "Samer al-Halabi"),
    "p04": Telephone("Example Optics", "EO Junior", "EOJ-3316-08", "Batboldyn Temuulen"),
    "p05": Telephone("Invented Phones", "Linden 2", "IP2-9001-5560", "Jana Horvathova"),
}


@dataclass(frozen=True, slots=True)
class Shot:
    """One photograph of the sample project; the seed decides every accident in it."""

    file: str
    scene: Callable[[Canvas], Mood]
    size: tuple[int, int]
    exposure: Exposure
    seed: int = 1

    @property
    def telephone(self) -> Telephone:
        """The telephone of the participant in whose folder the file lies."""
        return TELEPHONES[self.file[:3]]


SHOTS = {
    "p01-01": Shot(
        "p01/IMG_2031.jpg",
        streets.tram_stop,
        LANDSCAPE,
        Exposure("2026:04:12 18:02:41", comment="Hoa on the way to work"),
    ),
    "p01-02": Shot(
        "p01/IMG_2044.jpg", homes.window_plant, PORTRAIT, Exposure("2026:04:18 06:31:09", orientation=6), seed=2
    ),
    "p01-03": Shot("p01/IMG_2057.jpg", streets.night_shop, LANDSCAPE, Exposure("2026:04:25 22:04:50"), seed=3),
    "p01-04": Shot("p01/IMG_2066.jpg", homes.kitchen, SCREEN, Exposure("2026:05:03 09:15:27"), seed=4),
    "p01-05": Shot(
        "p01/IMG_2080.jpg", rooms.shoes, UPRIGHT_SCREEN, Exposure("2026:05:09 19:40:33", orientation=8), seed=5
    ),
    "p02-01": Shot(
        "p02/PXL_20260409.jpg",
        skyline.bridge,
        PANORAMA,
        Exposure("2026:04:09 06:58:12", trailer=b"\0\0\0\x18ftypmp42 generated sample picture: a trailer"),
        seed=6,
    ),
    "p02-02": Shot("p02/PXL_20260417.jpg", rooms.homework, SCREEN, Exposure("2026:04:17 22:21:45"), seed=7),
    "p02-03": Shot("p02/PXL_20260423.jpg", ways.bus_window, LANDSCAPE, Exposure("2026:04:23 23:12:30"), seed=8),
    "p02-04": Shot("p02/PXL_20260510.jpg", courtyards.laundry, LANDSCAPE, Exposure("2026:05:10 11:05:18"), seed=9),
    "p02-05": Shot(
        "p02/PXL_20260512.jpg",
        indoors.staircase,
        PORTRAIT,
        Exposure("2026:05:12 17:48:02", orientation=6),
        seed=10,
    ),
    "p03-01": Shot("p03/20260408_074512.jpg", ways.crossing, LANDSCAPE, Exposure("2026:04:08 07:45:12"), seed=11),
    "p03-02": Shot(
        "p03/20260111_081030.jpg",
        skyline.rooftops,
        LANDSCAPE,
        Exposure("2026:01:11 08:10:30", orientation=3),
        seed=12,
    ),
    "p03-03": Shot(
        "p03/20260416_163905.jpg",
        indoors.library,
        PORTRAIT,
        Exposure("2026:04:16 16:39:05", orientation=6),
        seed=13,
    ),
    "p03-04": Shot("p03/20260502_172214.jpg", gardens.bench, SCREEN, Exposure("2026:05:02 17:22:14"), seed=14),
    "p04-01": Shot(
        "p04/DSC_0107.JPG",
        grounds.playground,
        LANDSCAPE,
        Exposure("2026:04:21 18:11:56", comment="swing"),
        seed=15,
    ),
    "p04-02": Shot("p04/DSC_0112.JPG", ways.school_gate, LANDSCAPE, Exposure("2026:05:05 07:52:20"), seed=16),
    "p04-03": Shot(
        "p04/DSC_0125.JPG", grounds.goal, UPRIGHT_SCREEN, Exposure("2026:05:14 16:20:08", orientation=8), seed=17
    ),
    "p04-04": Shot("p04/DSC_0131.JPG", rooms.corner, PORTRAIT, Exposure("2026:05:20 20:33:17"), seed=18),
    "p05-01": Shot("p05/IMG_0415.jpg", gardens.allotment, LANDSCAPE, Exposure("2026:06:20 10:12:00"), seed=19),
    "p05-02": Shot("p05/IMG_0422.jpg", neighbours.market, LANDSCAPE, Exposure("2026:06:20 11:30:44"), seed=20),
    "p05-03": Shot(
        "p05/IMG_0431.jpg",
        neighbours.balcony,
        SCREEN,
        Exposure("2026:06:21 16:05:39", comment="left agreed"),
        seed=21,
    ),
    "p05-04": Shot(
        "p05/IMG_0438.jpg", neighbours.window_neighbour, SCREEN, Exposure("2026:06:24 15:18:21"), seed=22
    ),
    "p05-05": Shot("p05/IMG_0440.jpg", courtyards.tables, LANDSCAPE, Exposure("2026:06:27 20:47:10"), seed=23),
    "p05-06": Shot("p05/IMG_0398.jpg", indoors.letterboxes, SCREEN, Exposure("2026:03:08 12:00:51"), seed=24),
}
