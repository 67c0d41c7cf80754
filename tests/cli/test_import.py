"""photovoice import: a table and its photos become submissions, again and again, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from photovoice.arrivals import shelf
from photovoice.arrivals.folder import read_submissions
from photovoice.cli import run
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.submission import Submission
from tests.support.projects import jpeg, project, submission
from tests.support.tables import csv_file, xlsx_file

HEADINGS = (
    "participant", "name", "language", "given", "how", "use: zine", "use: web",
    "file", "title", "title/cs", "caption/cs", "people",
)  # fmt: skip
FIRST = (
    "p01",
    "An invented name",
    "vi",
    "2026-05-12",
    "signed",
    "yes",
    "",
    "one.jpg",
    "Một",
    "Jedna",
    "Tady.",
    "none",
)
SECOND = ("p01", "", "", "2026-05-12", "signed", "yes", "yes", "two.jpg", "Hai", "Dvě", "", "none")
OTHER = ("", "Another name", "uk", "2026-05-13", "signed", "yes", "no", "three.jpg", "Три", "Tři", "", "none")

Import = Callable[..., int]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("PHOTOVOICE_DEBUG", "1")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = project(tmp_path / "project")
    photos = tmp_path / "photos"
    photos.mkdir()
    for number, name in enumerate(("one", "two", "three")):
        (photos / f"{name}.jpg").write_bytes(jpeg(number, (120, 80)))
    monkeypatch.chdir(place)
    return place


def imported(place: Path, *rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS, dry: bool = False) -> int:
    table = csv_file(place.parent / "table.csv", [headings, *rows])
    options = ["--dry-run"] if dry else []
    return run(["import", str(table), "--photos", str(place.parent / "photos"), *options])


def changed(row: tuple[str, ...], **cells: str) -> tuple[str, ...]:
    names = {heading.replace("/", "_").replace("use: ", ""): heading for heading in HEADINGS}
    wanted = {names[name]: text for name, text in cells.items()}
    return tuple(wanted.get(heading, cell) for heading, cell in zip(HEADINGS, row, strict=True))


def read(place: Path) -> dict[str, Submission]:
    problems = Problems()
    found = {own.participant.id: own for own in read_submissions(place / "submissions", problems)}
    assert list(problems) == []
    return found


def everything(place: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in place.rglob("*") if path.is_file() and path.name != "lock"}


def edit(place: Path, before: str, after: str, participant: str = "p01") -> None:
    file = place / "submissions" / participant / "submission.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_a_table_becomes_submissions_that_read_back_without_a_problem(place: Path) -> None:
    code = imported(place, FIRST, SECOND, OTHER)

    found = read(place)
    assert code == 0
    assert sorted(found) == ["p01", "p02"]
    assert [photo.title.texts[0].words for photo in found["p01"].photos] == ["Một", "Hai"]
    assert (place / "submissions/p02/three.jpg").read_bytes() == jpeg(2, (120, 80))


def test_a_new_file_looks_as_if_it_were_written_by_hand(place: Path) -> None:
    imported(place, FIRST)

    assert (
        (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
        == """\
# Imported from a table; what you change here stays when the table is imported again.
participant:
  name: An invented name         # private: never published
  language: vi

consent:
  - given: 2026-05-12
    uses: [zine]
    how: signed

photos:
  - file: one.jpg
    title:
      vi: "Một"
      cs: "Jedna"
    caption:
      cs: "Tady."
    people: none
"""
    )


def test_blank_consent_is_no(place: Path) -> None:
    imported(place, FIRST, SECOND)

    found = read(place)["p01"]
    assert [release.uses for release in found.releases] == [(Use.ZINE, Use.WEB)]
    assert [photo.uses for photo in found.photos] == [(Use.ZINE,), None]


def test_a_row_that_agrees_to_all_its_consent_covers_narrows_nothing(place: Path) -> None:
    imported(place, FIRST)

    assert "uses: [zine]" in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
    assert read(place)["p01"].photos[0].uses is None


def test_what_staff_allow_since_is_not_narrowed_by_the_same_table(place: Path) -> None:
    imported(place, FIRST)
    edit(place, "    uses: [zine]\n    how: signed\n", "    uses: [zine, web]\n    how: signed\n")
    before = (place / "submissions/p01/submission.yaml").read_bytes()

    imported(place, FIRST)

    assert (place / "submissions/p01/submission.yaml").read_bytes() == before


def test_a_later_table_widens_no_photo_that_it_does_not_name(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    imported(place, FIRST)
    capsys.readouterr()

    imported(place, SECOND)

    first, second = read(place)["p01"].photos
    assert (first.uses, second.uses) == ((Use.ZINE,), None)
    assert "p01  one.jpg  new: uses [zine]\n" in capsys.readouterr().out


def test_what_a_later_table_held_narrow_a_corrected_one_widens(place: Path) -> None:
    imported(place, FIRST)
    imported(place, SECOND)

    imported(place, changed(FIRST, web="yes"), SECOND)

    assert [photo.uses for photo in read(place)["p01"].photos] == [None, None]


def test_a_consent_for_every_photo_reaches_those_a_table_does_not_name(place: Path) -> None:
    imported(place, FIRST)

    agreed = ("participant", "language", "given", "use: zine", "use: web")
    imported(place, ("p01", "vi", "2026-05-12", "yes", "yes"), headings=agreed)

    found = read(place)["p01"]
    assert [release.uses for release in found.releases] == [(Use.ZINE, Use.WEB)]
    assert found.photos[0].uses is None


@pytest.mark.parametrize(("cell", "uses"), [("zine", (Use.ZINE,)), ("no", ()), ("", None)])
def test_uses_in_one_cell_narrow_a_photo_that_is_here(
    place: Path, cell: str, uses: tuple[Use, ...] | None
) -> None:
    submission(place, "p05")

    imported(place, ("p05-IMG_0001", cell), headings=("photo id", "uses"))

    assert read(place)["p05"].photos[0].uses == uses


def test_who_agrees_to_nothing_has_no_consent(place: Path) -> None:
    imported(place, changed(FIRST, zine="", web=""))

    found = read(place)["p01"]
    assert found.releases == ()
    assert found.photos[0].uses == ()


def test_what_is_neither_yes_nor_no_is_a_problem_and_nothing_is_written(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = imported(place, changed(FIRST, web="perhaps"))

    assert code == 1
    assert not (place / "submissions/p01").exists()
    assert (
        "table.csv:2\n  “perhaps” says neither yes nor no.\n  → Write yes or no; until then it counts as no.\n"
    ) in capsys.readouterr().err


def test_photos_with_different_terms_do_not_lend_each_other_theirs(place: Path) -> None:
    imported(place, FIRST, changed(SECOND, given="2026-06-01"))

    early, late = read(place)["p01"].releases
    assert (early.photos, late.photos) == (("p01-one",), ("p01-two",))


def test_a_dry_run_shows_the_plan_and_writes_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything(place)

    code = imported(place, FIRST, dry=True)

    assert code == 0
    assert everything(place) == before
    assert (
        capsys.readouterr().out
        == """\
table.csv is text in UTF-8, its columns separated by: comma.
Columns: participant, name, language, given, how, use: zine = uses/zine, use: web = uses/web, file, \
title, title/cs, caption/cs, people.

p01           new: name, language, consent
p01  one.jpg  new: title/vi, title/cs, caption/cs, people

Pictures and recordings that no row names; they are left where they are:
  three.jpg
  two.jpg
This was a dry run: nothing was written.
"""
    )


def test_importing_twice_changes_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(place, FIRST, SECOND, OTHER)
    before = everything(place)
    capsys.readouterr()

    imported(place, FIRST, SECOND, OTHER)

    assert everything(place) == before
    assert "Nothing changes: everything in the table is here already." in capsys.readouterr().out


def test_a_corrected_table_changes_what_changed_and_keeps_comments(place: Path) -> None:
    imported(place, FIRST, SECOND)
    edit(place, '      cs: "Jedna"\n', '      cs: "Jedna"   # checked by Eva\n')

    imported(place, changed(FIRST, title_cs="První", caption_cs=""), SECOND)

    text = (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
    assert '      cs: "První"   # checked by Eva\n' in text
    assert not read(place)["p01"].photos[0].caption


def test_what_staff_edited_since_is_left_and_shown(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(place, FIRST)
    edit(place, '"Jedna"', '"Jednička"')
    capsys.readouterr()

    code = imported(place, changed(FIRST, title_cs="První"))

    assert code == 0
    assert '"Jednička"' in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
    assert "p01  one.jpg  differs from what was edited by hand, and is left: title/cs\n" in capsys.readouterr().out


def test_what_staff_edited_stays_quietly_while_the_table_says_the_same(place: Path) -> None:
    imported(place, FIRST)
    edit(place, '"Jedna"', '"Jednička"')
    before = (place / "submissions/p01/submission.yaml").read_bytes()

    imported(place, FIRST)

    assert (place / "submissions/p01/submission.yaml").read_bytes() == before


def test_a_consent_taken_back_in_the_table_leaves_the_file(place: Path) -> None:
    imported(place, FIRST, SECOND)

    imported(place, FIRST, changed(SECOND, web="no"))

    (release,) = read(place)["p01"].releases
    assert release.uses == (Use.ZINE,)
    assert read(place)["p01"].photos[1].uses is None


def test_a_difference_in_consent_is_warned_of(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(place, FIRST)
    edit(place, "    uses: [zine]\n    how: signed\n", "    uses: [zine, web]\n    how: signed\n")
    capsys.readouterr()

    imported(place, changed(FIRST, zine="no"))

    assert (
        "submissions/p01/submission.yaml\n"
        "  The table and this file differ in what was agreed to; the file was edited by hand and holds.\n"
        "  → Compare both with the signed form, and correct the one that is wrong.\n"
    ) in capsys.readouterr().err
    assert read(place)["p01"].photos[0].uses == ()


def test_killed_between_the_pictures_and_the_file_the_same_import_does_the_rest(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as killing:
        killing.setattr(shelf, "_write", _killed)
        imported(place, FIRST, SECOND)
    assert not (place / "submissions/p01/submission.yaml").exists()

    imported(place, FIRST, SECOND)

    assert [photo.file for photo in read(place)["p01"].photos] == ["one.jpg", "two.jpg"]
    assert sorted(path.name for path in (place / "submissions/p01").glob("*.jpg")) == ["one.jpg", "two.jpg"]


def test_killed_before_it_is_remembered_the_same_import_changes_nothing_more(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported(place, FIRST)
    with monkeypatch.context() as killing:
        replace = shelf._replace
        killing.setattr(
            shelf, "_replace", lambda path, said: _killed() if path.suffix == ".json" else replace(path, said)
        )
        imported(place, changed(FIRST, title_cs="První"))
    before = (place / "submissions/p01/submission.yaml").read_bytes()
    assert "První".encode() in before

    imported(place, changed(FIRST, title_cs="První"))
    imported(place, changed(FIRST, title_cs="Druhá"))

    assert '"Druhá"' in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_withdrawal_written_since_stays(place: Path) -> None:
    imported(place, FIRST)
    edit(place, "photos:\n", "withdrawn:\n  - {on: 2026-07-01}\n\nphotos:\n")

    imported(place, changed(FIRST, title_cs="První"))

    assert len(read(place)["p01"].withdrawals) == 1


def test_the_version_before_is_kept(place: Path) -> None:
    imported(place, FIRST)
    before = (place / "submissions/p01/submission.yaml").read_bytes()

    imported(place, changed(FIRST, title_cs="První"))
    imported(place, changed(FIRST, title_cs="Druhá"))

    kept = sorted((place / "submissions/p01/.photovoice").glob("submission-*.yaml"))
    assert [path.name for path in kept] == ["submission-0001.yaml", "submission-0002.yaml"]
    assert kept[0].read_bytes() == before


def test_photos_that_left_the_table_stay_and_are_listed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(place, FIRST, SECOND)
    capsys.readouterr()

    imported(place, FIRST)

    assert len(read(place)["p01"].photos) == 2
    assert "Photos that are here, but not in the table; they stay:\n  p01-two\n" in capsys.readouterr().out


def test_a_photo_is_added_after_those_that_are_there(place: Path) -> None:
    imported(place, FIRST)

    imported(place, FIRST, SECOND)

    assert [photo.file for photo in read(place)["p01"].photos] == ["one.jpg", "two.jpg"]


def test_a_new_photo_may_stand_above_a_corrected_one(place: Path) -> None:
    imported(place, changed(FIRST, caption_cs=""))

    code = imported(place, SECOND, FIRST)

    assert code == 0
    assert [photo.file for photo in read(place)["p01"].photos] == ["one.jpg", "two.jpg"]


def test_a_picture_renamed_by_staff_is_recognised_by_its_contents(place: Path) -> None:
    imported(place, FIRST)
    own = place / "submissions/p01"
    (own / "one.jpg").rename(own / "tram.jpg")
    edit(place, "one.jpg", "tram.jpg")

    imported(place, changed(FIRST, title_cs="První"))

    (photo,) = read(place)["p01"].photos
    assert (photo.file, photo.title.texts[1].words) == ("tram.jpg", "První")
    assert not (own / "one.jpg").exists()


def test_words_are_added_to_a_hand_written_file_without_touching_the_rest(place: Path) -> None:
    file = submission(place, "p05")
    before = file.read_text(encoding="utf-8")

    code = imported(place, ("p05-IMG_0001", "Nhà"), headings=("photo id", "title/vi"))

    assert code == 0
    assert file.read_text(encoding="utf-8") == before.replace(
        "title: {cs: Dům, en: A house}", 'title:\n      cs: "Dům"\n      en: "A house"\n      vi: "Nhà"'
    )


def test_hand_written_words_are_never_taken_over(place: Path) -> None:
    file = submission(place, "p05")
    before = file.read_text(encoding="utf-8")

    imported(place, ("p05-IMG_0001", "Chata"), headings=("photo id", "title/cs"))

    assert file.read_text(encoding="utf-8") == before


def test_a_sheet_of_participants_and_one_of_photos_are_read_together(place: Path) -> None:
    people = [
        ("participant", "name", "language", "given", "how", "use: zine", "use: web"),
        (*FIRST[:5], "yes", "no"),
    ]
    photos = [
        ("name", "file", "title", "people"),
        ("AN INVENTED NAME", "one.jpg", "Một", "none"),
        ("An invented  name", "two.jpg", "Hai", "none"),
    ]
    table = xlsx_file(place.parent / "table.xlsx", {"People": people, "Photos": photos})

    assert run(["import", str(table), "--photos", str(place.parent / "photos")]) == 0

    found = read(place)["p01"]
    assert [release.uses for release in found.releases] == [(Use.ZINE,)]
    assert [photo.uses for photo in found.photos] == [None, None]


def test_two_participants_of_one_name_are_not_guessed_between(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    imported(place, FIRST, ("p02", *FIRST[1:7], "two.jpg", *FIRST[8:]))

    code = imported(place, changed(OTHER, name="An invented name"))

    assert code == 1
    assert "Several participants bear the name in this row: p01, p02." in capsys.readouterr().err


def test_an_id_that_would_leave_the_folder_is_refused(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything(place.parent)

    code = imported(place, ("../p01", *FIRST[1:]))

    assert code == 1
    assert "it becomes a folder's name." in capsys.readouterr().err
    assert {path for path in everything(place.parent) if "table.csv" not in path} == set(before)


def test_a_row_without_its_picture_is_a_problem(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = imported(place, changed(FIRST, file="lost.jpg"))

    assert code == 1
    assert (
        "table.csv:2\n"
        "  The picture lost.jpg is not among the photos that came with the table.\n"
        "  → Put it there, correct the name in the table, or delete the row.\n"
    ) in capsys.readouterr().err


def test_an_erased_participant_is_not_brought_back(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(place, FIRST)
    run(["erase", "p01", "--yes"])
    capsys.readouterr()

    code = imported(place, FIRST)

    assert code == 1
    assert not (place / "submissions/p01").exists()
    assert "p01 was here before and is gone" in capsys.readouterr().err


def test_whoever_is_erased_leaves_no_older_version_behind(place: Path) -> None:
    imported(place, FIRST, OTHER)
    imported(place, changed(FIRST, title_cs="První"), OTHER)

    run(["erase", "p01", "--yes"])

    assert b"An invented name" not in b"".join(everything(place).values())


def test_messages_hold_no_names_and_no_contacts(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(place, FIRST)
    edit(place, "An invented name", "Edited by hand")

    imported(place, changed(FIRST, name="A third name"), changed(OTHER, file="lost.jpg"))

    said = "".join(capsys.readouterr())
    assert "invented" not in said
    assert "Edited" not in said
    assert "third name" not in said
    assert "Another" not in said


def test_an_unusual_file_is_left_untouched_with_a_problem(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = submission(place, "p05")
    file.write_text(
        "{participant: {language: vi}, photos: [{file: IMG_0001.jpg, people: none,\n title: {cs: Dům}}]}",
        encoding="utf-8",
    )
    before = file.read_bytes()

    code = imported(place, ("p05-IMG_0001", "Nhà"), headings=("photo id", "title/vi"))

    assert (code, file.read_bytes() == before) == (1, True)
    assert (
        "This file is written in a way that the table's changes could not be fitted into"
        in capsys.readouterr().err
    )


SPOKEN = (
    "participant",
    "language",
    "about",
    "about/cs",
    "file",
    "audio",
    "use audio: web",
    "transcript",
    "přepis/cs",
)
VOICE = ("p01", "vi", "Tôi nấu ăn.", "Vařím.", "one.jpg", "voice note.m4a", "yes", "Xin chào", "Dobrý den")


def spoken(place: Path, *rows: tuple[str, ...]) -> int:
    (place.parent / "photos/voice_note.m4a").write_bytes(b"\0\0\0\x20ftypM4A a voice")
    return imported(place, *rows, headings=SPOKEN)


def test_a_recording_comes_with_its_own_consent_and_transcript(place: Path) -> None:
    code = spoken(place, VOICE)

    (photo,) = read(place)["p01"].photos
    assert code == 0
    assert photo.sound is not None
    assert (photo.sound.file, photo.sound.uses) == ("voice_note.m4a", (Use.WEB,))
    assert [(text.language, text.words) for text in photo.sound.transcript] == [
        ("vi", "Xin chào"),
        ("cs", "Dobrý den"),
    ]
    assert (place / "submissions/p01/voice_note.m4a").read_bytes() == b"\0\0\0\x20ftypM4A a voice"


def test_a_recording_looks_as_if_it_were_written_by_hand(place: Path) -> None:
    spoken(place, VOICE)

    assert """\
    audio:
      file: voice_note.m4a
      uses: [web]
      transcript:
        vi: "Xin chào"
        cs: "Dobrý den"
""" in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")


def test_blank_consent_for_the_voice_is_no(place: Path) -> None:
    spoken(place, (*VOICE[:6], "", *VOICE[7:]))

    (photo,) = read(place)["p01"].photos
    assert photo.sound is not None
    assert photo.sound.uses == ()


def test_consent_for_the_voice_taken_back_in_the_table_leaves_the_file(place: Path) -> None:
    spoken(place, VOICE)

    spoken(place, (*VOICE[:6], "no", *VOICE[7:]))

    (photo,) = read(place)["p01"].photos
    assert photo.sound is not None
    assert photo.sound.uses == ()


def test_what_a_participant_says_about_herself_comes_in_every_language(place: Path) -> None:
    spoken(place, VOICE)

    about = read(place)["p01"].participant.about
    assert [(text.language, text.words) for text in about] == [("vi", "Tôi nấu ăn."), ("cs", "Vařím.")]


def test_rows_that_say_different_things_about_a_participant_are_a_problem(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = ("p01", "", "", "Peču.", "two.jpg", "", "", "", "")

    assert spoken(place, VOICE, other) == 1

    assert (
        "table.csv:3\n  The rows of this participant differ in the column for about/cs.\n"
        "  → Write the same in each of them, or only in the first.\n"
    ) in capsys.readouterr().err


def test_a_recording_named_in_short_keeps_its_file_when_consent_is_added(place: Path) -> None:
    file = submission(place, "p05", people="    people: none\n    audio: voice.m4a\n")
    (file.parent / "voice.m4a").write_bytes(b"ID3 a voice")

    imported(place, ("p05-IMG_0001", "web"), headings=("photo id", "audio uses"))

    sound = read(place)["p05"].photos[0].sound
    assert sound is not None
    assert (sound.file, sound.uses) == ("voice.m4a", (Use.WEB,))


def test_a_recording_that_is_not_there_is_a_problem(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert spoken(place, (*VOICE[:5], "lost.mp3", *VOICE[6:])) == 1

    assert (
        "table.csv:2\n"
        "  The recording lost.mp3 is not among the files that came with the table.\n"
        "  → Put it there, correct the name in the table, or clear the cell.\n"
    ) in capsys.readouterr().err


def test_several_recordings_of_a_name_are_not_guessed_between(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for card in ("a", "b"):
        (place.parent / "photos" / card).mkdir()
        (place.parent / "photos" / card / "talk.mp3").write_bytes(b"ID3" + card.encode())

    assert spoken(place, (*VOICE[:5], "talk.mp3", *VOICE[6:])) == 1

    assert "  talk.mp3 could be several recordings: a/talk.mp3, b/talk.mp3.\n" in capsys.readouterr().err


def test_a_transcript_of_no_recording_is_a_problem(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert spoken(place, (*VOICE[:5], "", "", *VOICE[7:])) == 1

    assert (
        "table.csv:2\n"
        "  This row says something of a recording, but does not name one.\n"
        "  → Fill in its file's name in a column called   audio,   or clear what is said of it.\n"
    ) in capsys.readouterr().err


def test_a_recording_that_no_row_names_is_listed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place.parent / "photos/talk.ogg").write_bytes(b"OggS")
    (place.parent / "photos/recording-without-an-ending").write_bytes(b"#!AMR\n")

    spoken(place, VOICE)

    told = capsys.readouterr().out
    assert "  talk.ogg\n" in told
    assert "  recording-without-an-ending\n" in told
    assert "voice_note" not in told.partition("Pictures and recordings that no row names")[2]
    assert "neither pictures nor recordings" not in told


def test_a_picture_and_a_recording_of_one_name_are_told_apart(place: Path) -> None:
    (place.parent / "photos/one.m4a").write_bytes(b"ID3 one")

    spoken(place, (*VOICE[:4], "one", "one", *VOICE[6:]))

    (photo,) = read(place)["p01"].photos
    assert photo.sound is not None
    assert (photo.file, photo.sound.file) == ("one.jpg", "one.m4a")


@pytest.mark.parametrize(
    ("headings", "cells", "order"),
    [
        (("order: zine", "order: web"), ("3", ""), ((Use.ZINE, 3),)),
        (("pořadí: výstava", "pořadí: galerie"), ("2", "10"), ((Use.EXHIBITION, 2), (Use.WEB, 10))),
        (("pořadí",), ("07",), ((None, 7),)),
        (("order", "order: web"), ("5", "1"), ((Use.ZINE, 5), (Use.EXHIBITION, 5), (Use.WEB, 1))),
    ],
)
def test_the_order_in_each_edition_is_read(
    place: Path, headings: tuple[str, ...], cells: tuple[str, ...], order: tuple[tuple[Use | None, int], ...]
) -> None:
    imported(place, ("p01", "vi", "one.jpg", *cells), headings=("participant", "language", "file", *headings))

    assert read(place)["p01"].photos[0].order == order


@pytest.mark.parametrize("typed", ["first", "0", "2.5", "10000", "-1"])
def test_what_is_no_place_in_an_order_is_a_problem(
    place: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    code = imported(
        place, ("p01", "vi", "one.jpg", typed), headings=("participant", "language", "file", "order: zine")
    )

    assert code == 1
    assert (
        f"table.csv:2\n  “{typed}” is no place in an order.\n"
        "  → Write a whole number from 1 to 9999, or leave the cell blank.\n"
    ) in capsys.readouterr().err


def test_a_recording_taken_out_of_the_table_leaves_the_file(place: Path) -> None:
    spoken(place, VOICE)

    code = spoken(place, (*VOICE[:5], "", "", "", ""))

    assert code == 0
    assert read(place)["p01"].photos[0].sound is None
    assert (place / "submissions/p01/voice_note.m4a").is_file()
