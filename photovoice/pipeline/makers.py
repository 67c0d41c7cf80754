"""What files are made by: which of our sources and which libraries change them."""

DARKROOM = (
    ("darkroom", "vocabulary/plate.py"),
    ("pillow", "pi-heif", "numpy"),
)
SOUNDS = (("darkroom",), ("av",))
EVERYTHING = (
    ("darkroom", "layouts", "pages", "pipeline", "press", "typography", "vocabulary"),
    (
        "brotli",
        "fonttools",
        "icu4py",
        "jinja2",
        "numpy",
        "pi-heif",
        "pikepdf",
        "pillow",
        "pyphen",
        "qrcode",
        "reportlab",
        "uharfbuzz",
        "fontpkg-source-serif-4",
        "manimgx-fonts",
        "manimgx-fonts-cjk",
        "pymupdf-fonts",
    ),
)
