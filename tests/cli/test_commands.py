"""Commands as staff type them: what they see, and what the shell is told."""

import ast
import base64
import re
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.error import HTTPError

import pytest

from photovoice.cli import COMMANDS, run
from photovoice.cli.explaining import remedy
from photovoice.problems import say
from tests.support.projects import jpeg, project, submission


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("PHOTOVOICE_DEBUG", raising=False)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = project(tmp_path / "project")
    submission(place)
    monkeypatch.chdir(place)
    return place


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run([command, "--help"])

    assert code == 0
    assert f"Example:  photovoice {command}" in capsys.readouterr().out


def test_check_finds_nothing_wrong_and_writes_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(place.rglob("*"))

    code = run(["check"])

    assert code == 0
    assert "Nothing to put right." in capsys.readouterr().out
    assert sorted(place.rglob("*")) == before


def test_problems_are_shown_with_place_fault_and_remedy(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = place / "submissions/p01/submission.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("people:", "poeple:"), encoding="utf-8")

    code = run(["build"])

    assert code == 1
    assert capsys.readouterr().err == (
        "submissions/p01/submission.yaml:9:5\n"
        "  “poeple” is not known here.\n"
        "  → Did you mean “people”?\n"
        "\n"
        "1 thing to put right. Nothing was published.\n"
    )


def test_problems_are_shown_in_czech_to_who_asks_for_it(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = place / "submissions/p01/submission.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("en: We live here.", ""), encoding="utf-8")

    code = run(["--language", "cs", "check"])

    assert code == 1
    assert (
        "  Fotografii p01-IMG_0001 chybí popisek v jazyce angličtina (en), který požaduje photovoice.yaml.\n"
        '  → Přidejte   en: "…"   pod   caption:\n'
    ) in capsys.readouterr().err


def test_messages_follow_the_locale(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "cs_CZ.UTF-8")

    assert place
    run(["check"])

    assert "Nic k nápravě." in capsys.readouterr().out


def test_a_build_tells_what_was_cleared_and_made(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    code = run(["build"])

    told = capsys.readouterr().out
    assert code == 0
    assert "zine: 1 of 1 photos cleared, 0 withheld." in told
    assert "made, 0 kept, 0 removed." in told


def test_a_build_explains_why_a_photo_is_withheld(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    submission(place, "p02", agreed="consent:\n  - {given: 2020-01-01, uses: [zine], until: 2020-12-31}\n")

    code = run(["build", "--explain", "--on", "2021-01-01"])

    told = capsys.readouterr().out
    assert code == 0
    assert (
        "Withheld (1): The consent of the participant ended on 2020-12-31.\n"
        "  → Ask again. A new consent is a new entry with its own   given: …   beside the old one.\n"
        "  zine: submissions/p02/submission.yaml p02-IMG_0001 (line 5)\n"
    ) in told
    assert (
        "Withheld (1): The consent of the participant does not name this use.\n"
        "  → If the signed form names this use, add it to   uses: […]   of that consent; else ask again.\n"
        "  exhibition, web: submissions/p02/submission.yaml p02-IMG_0001 (line 5)\n"
    ) in told


def test_many_photos_with_one_reason_are_explained_in_one_paragraph(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    submission(place, "p02", photos=24, agreed="", size=(120, 80))

    run(["build", "--explain"])

    told = capsys.readouterr().out
    assert told.count("No consent of the participant is recorded.") == 1
    assert "Withheld (24): No consent of the participant is recorded." in told
    assert "p02-IMG_0001 (line 3), p02-IMG_0002 (line 8)" in told


def test_every_reason_of_the_gate_has_a_remedy() -> None:
    source = (Path(__file__).parents[2] / "photovoice/consent/gate.py").read_text(encoding="utf-8")
    reasons = [
        node.value.args[0].value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Yield)
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func) == "say"
        and isinstance(node.value.args[0], ast.Constant)
    ]

    assert len(reasons) >= 8
    assert all(str(remedy(say(reason, whom="the participant", day=""))) for reason in reasons)


def test_a_build_warns_of_nothing_that_was_not_published_where_nothing_is(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = place / "submissions/p01/submission.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("people:", "poeple:"), encoding="utf-8")

    run(["check"])
    checked = capsys.readouterr().err
    run(["edition", "record", "zine", "--copies", "5"])

    assert checked.endswith("\n1 thing to put right.\n")
    assert capsys.readouterr().err.endswith("Nothing was written.\n")


def test_outside_a_project_staff_are_told_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    code = run(["build"])

    assert code == 3
    assert "There is no photovoice.yaml here or in any folder above." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["bulid"], ["build", "poster"], ["build", "--on", "soon"], ["new"]])
def test_a_wrong_command_line_is_told_and_changes_nothing(arguments: list[str], place: Path) -> None:
    before = sorted(place.rglob("*"))

    assert run(arguments) == 2
    assert sorted(place.rglob("*")) == before


def test_a_mistake_of_ours_is_told_without_a_traceback_or_a_name(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumble(*_: object) -> None:
        raise ValueError("Nguyễn Thị Hoa")

    assert place
    monkeypatch.setattr("photovoice.pipeline.build.gather", stumble)

    code = run(["build"])

    told = capsys.readouterr().err
    assert code == 70
    assert "This is our mistake, not yours." in told
    assert "ValueError in test_commands.py" in told
    assert "Hoa" not in told
    assert "Traceback" not in told


def test_an_interruption_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    assert place
    monkeypatch.setattr("photovoice.pipeline.build.gather", interrupt)

    assert run(["build"]) == 130
    assert "Interrupted. What lies in output/ is whole." in capsys.readouterr().err


def test_a_leak_in_a_finished_file_publishes_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from photovoice.press.html import WebPress

    honest, leaking = WebPress.render, base64.b64encode(jpeg(size=(8, 8), comment=b"taken at home"))
    monkeypatch.setattr(
        WebPress, "render", lambda *given: honest(*given) + b'<img src="data:image/jpeg;base64,%s">' % leaking
    )

    code = run(["build", "web"])

    told = capsys.readouterr().err
    assert code == 4
    assert "A finished file would still have given something away. Nothing was published." in told
    assert not (place / "output").exists()


def test_a_new_project_builds_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "ours"]) == 0
    monkeypatch.chdir(tmp_path / "ours")

    assert run(["build"]) == 0
    assert (tmp_path / "ours/output/zine/zine/reading.pdf").is_file()


def test_every_new_project_draws_its_own_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two"):
        run(["new", name])

    assert len({(tmp_path / name / "photovoice.yaml").read_text(encoding="utf-8") for name in ("one", "two")}) == 2


def test_a_folder_with_something_in_it_is_not_overwritten(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (place / "photovoice.yaml").read_bytes()

    code = run(["new", str(place)])

    assert code == 3
    assert "is not empty" in capsys.readouterr().err
    assert (place / "photovoice.yaml").read_bytes() == before


def test_the_gallery_is_served_to_this_computer_only(place: Path) -> None:
    run(["build", "web"])
    server = subprocess.Popen(
        [sys.executable, "-u", "-m", "photovoice", "serve", "--port", "0"],
        cwd=place,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        address = next(word for word in server.stdout.readline().split() if word.startswith("http"))

        page = urllib.request.urlopen(f"{address}index.html", timeout=10).read()
        with pytest.raises(HTTPError) as missing:
            urllib.request.urlopen(f"{address}p/nobody/", timeout=10)

        assert address.startswith("http://127.0.0.1:")
        assert page == (place / "output/gallery/index.html").read_bytes()
        assert missing.value.code == 404
        assert missing.value.read() == (place / "output/gallery/404.html").read_bytes()
    finally:
        server.terminate()
        server.wait()


def test_inspect_tells_what_a_photo_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photo = Path(__file__).parents[2] / "submissions/p01/IMG_2031.jpg"

    code = run(["inspect", str(photo)])

    told = capsys.readouterr().out
    assert code == 0
    assert tmp_path
    assert "place" in told.casefold()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_czech_to_who_asks_for_it(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["--language=cs", command, "--help"])

    told = capsys.readouterr().out
    assert code == 0
    assert told.startswith(f"Použití: photovoice {command} ")
    assert f"Příklad:  photovoice {'' if command != 'new' else '--language cs '}{command}" in told
    assert "Volby:" in told
    assert "  -h, --help " in told
    assert not re.search(r"Usage|Options|Commands|OPTIONS|COMMAND|ARGS|INTEGER|required|Example|Show this", told)


def test_the_list_of_commands_is_czech_to_who_asks_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--language", "cs", "--help"])

    told = capsys.readouterr().out
    assert told.startswith("Použití: photovoice [VOLBY] PŘÍKAZ [PARAMETRY]...\n")
    assert "Příkazy:\n  new            Založí ve složce" in told


def test_help_follows_the_locale(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "cs_CZ.UTF-8")

    run(["edition", "send", "--help"])

    assert "--copies ČÍSLO  Kolik výtisků.  [1<=x<=10000000; povinné]\n" in capsys.readouterr().out


def test_help_in_czech_leaves_the_next_help_in_english_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--language", "cs", "edition", "--help"])
    capsys.readouterr()

    run(["--language", "en", "edition", "--help"])

    assert capsys.readouterr().out.startswith("Usage: photovoice edition [OPTIONS] COMMAND [ARGS]...\n")
