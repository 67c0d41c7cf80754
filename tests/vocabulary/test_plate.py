"""The size of a print: as long as asked at most, and a plain part of the picture where one is near."""

import pytest

from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import NEAR, CleanPrint

SIDES = (1, 2, 3, 5, 16, 31, 64, 100)


@pytest.mark.parametrize("width", SIDES)
@pytest.mark.parametrize("height", SIDES)
def test_a_print_is_never_longer_than_asked_and_hardly_shorter(width: int, height: int) -> None:
    picture = CleanPrint("digest", Px(width), Px(height))

    for asked in range(1, 130):
        print_ = picture.at(Px(asked))

        assert min(print_) >= 1
        assert max(print_) <= min(asked, picture.long_edge)
        assert max(print_) >= min(asked, picture.long_edge) * NEAR
        for side, whole in zip(print_, (width, height), strict=True):
            assert abs(side - whole * max(print_) / picture.long_edge) <= 1


@pytest.mark.parametrize("longest", [4000, 4032, 4080])
@pytest.mark.parametrize(("asked", "part"), [(512, 8), (1024, 4), (2048, 2)])
def test_of_telephones_pictures_plain_parts_are_taken(longest: int, asked: int, part: int) -> None:
    picture = CleanPrint("digest", Px(longest), Px(longest * 3 // 4))

    assert picture.at(Px(asked)) == (-(-longest // part), -(-(longest * 3 // 4) // part))


def test_a_picture_is_not_reduced_by_a_hair() -> None:
    assert CleanPrint("digest", Px(1024), Px(512)).at(Px(1020)) == (1020, 510)
    assert CleanPrint("digest", Px(1020), Px(512)).at(Px(1024)) == (1020, 512)
