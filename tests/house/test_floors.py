"""The house: who may import whom, one room per library, small modules, frozen records."""

import ast
import configparser
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "photovoice"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS: dict[str, set[str]] = {
    "problems": set(),
    "standstill": set(),
    "vocabulary": {"problems"},
    "yamlfile": {"problems"},
    "fields": {"problems", "yamlfile"},
    "arrivals": {"problems", "vocabulary", "yamlfile", "fields"},
    "layouts": {"problems", "vocabulary", "yamlfile", "fields"},
    "consent": {"problems", "vocabulary"},
    "darkroom": {"problems", "vocabulary"},
    "typography": {"problems", "vocabulary"},
    "pages": {"problems", "vocabulary", "layouts"},
    "press": {"problems", "vocabulary", "layouts", "typography"},
    "proof": {"problems", "vocabulary"},
    "publish": {"problems", "vocabulary", "standstill"},
    "register": {"problems", "vocabulary"},
}
ABOVE = {"pipeline", "cli", "console", "__main__", "__init__"}

LIBRARIES: dict[str, set[str]] = {
    "click": {"cli", "console"},
    "yaml": {"yamlfile"},
    "python_calamine": {"arrivals"},
    "xlsxwriter": {"arrivals"},
    "PIL": {"darkroom"},
    "pi_heif": {"darkroom"},
    "numpy": {"darkroom"},
    "cv2": {"darkroom"},
    "av": {"darkroom"},
    "exifread": {"darkroom", "proof"},
    "uharfbuzz": {"typography"},
    "icu4py": {"typography"},
    "fontTools": {"typography"},
    "pyphen": {"typography"},
    "reportlab": {"press"},
    "qrcode": {"press"},
    "jinja2": {"press"},
    "markupsafe": {"press"},
    "pikepdf": {"press", "proof"},
    "pypdfium2": {"press"},
    "sqlite3": {"register"},
    "distributed": {"pipeline"},
}


def room(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            found.add(node.module or "")
            found |= {f"{node.module}.{name.name}" for name in node.names if node.module == "photovoice"}
    return found


def names(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=names)
def test_a_room_imports_only_earlier_rooms(module: Path) -> None:
    own = room(module)
    if own in ABOVE:
        return
    wanted = {name.split(".")[1] for name in imports(module) if name.startswith("photovoice.")}

    assert wanted <= FLOORS[own] | {own}


@pytest.mark.parametrize("module", MODULES, ids=names)
def test_each_outside_library_lives_in_its_room(module: Path) -> None:
    strangers = {
        name
        for name in {name.split(".")[0] for name in imports(module)}
        if name in LIBRARIES and room(module) not in LIBRARIES[name]
    }

    assert not strangers


def test_every_outside_library_is_assigned_to_a_room() -> None:
    import sys

    used = {name.split(".")[0] for module in MODULES for name in imports(module)}

    assert used - set(sys.stdlib_module_names) - {"photovoice"} <= LIBRARIES.keys()


def test_every_outside_library_is_installed_with_us() -> None:
    declared = configparser.ConfigParser()
    declared.read(PACKAGE.parent / "setup.cfg")
    extras = "".join(declared["options.extras_require"][extra] for extra in ("audio", "cluster", "faces"))
    installed = re.findall(r"^[\w-]+", declared["options"]["install_requires"] + extras, re.MULTILINE)
    brought = {"yaml": "pyyaml", "PIL": "pillow", "cv2": "opencv-python-headless", "markupsafe": "jinja2"}
    brought |= {"numpy": "opencv-python-headless", "pi_heif": "pi-heif", "python_calamine": "python-calamine"}

    wanted = {brought.get(library, library).casefold() for library in LIBRARIES} - {"sqlite3"}

    assert wanted <= set(installed)


@pytest.mark.parametrize("module", MODULES, ids=names)
def test_a_module_is_small_and_says_what_it_is_for(module: Path) -> None:
    source = module.read_text(encoding="utf-8")

    assert len(source.splitlines()) < 300
    assert ast.get_docstring(ast.parse(source))


def test_no_room_is_a_lumber_room() -> None:
    assert not [m for m in MODULES if re.search(r"utils|helpers|common|misc|base|manager", m.stem)]


@pytest.mark.parametrize("module", MODULES, ids=names)
def test_records_are_frozen_and_hold_tuples(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ClassDef):
            continue
        for decorator in node.decorator_list:
            text = ast.unparse(decorator)
            if not text.startswith("dataclass"):
                continue
            assert "slots=True" in text, node.name
            if room(module) in {"vocabulary", "layouts", "pages", "consent"}:
                assert "frozen=True" in text, node.name
            if "frozen=True" in text:
                fields = [f for f in node.body if isinstance(f, ast.AnnAssign)]
                assert not [f for f in fields if re.match(r"(list|dict|set)\[", ast.unparse(f.annotation))]


def test_only_the_gate_says_cleared() -> None:
    said = [m for m in MODULES if re.search(r"\bCleared\(", m.read_text(encoding="utf-8"))]

    assert {names(m) for m in said} <= {"consent/gate.py"}


@pytest.mark.parametrize("module", MODULES, ids=names)
def test_clock_chance_and_exit_live_at_the_door(module: Path) -> None:
    if room(module) in {"cli", "console", "standstill", "__main__"}:
        return
    tree = ast.parse(module.read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    caught = {ast.unparse(n.type) for n in ast.walk(tree) if isinstance(n, ast.ExceptHandler) and n.type}

    assert not calls & {"print", "sys.exit", "exit", "date.today", "datetime.now", "time.time", "os.getenv"}
    assert not calls & {"random.random", "secrets.token_hex", "uuid.uuid4", "os.environ.get"}
    assert not caught & {"Exception", "BaseException"}
