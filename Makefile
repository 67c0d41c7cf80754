# Two commands do everything: `make demo` shows what photovoice makes, `make test` tries whether it holds.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check clean

demo: .venv/demo
	$(BIN)/photovoice build
	@echo
	@echo "Look at:"
	@echo "  output/zine/zine/reading.pdf               the zine, page by page"
	@echo "  output/zine/zine/booklet.pdf               the same for an office duplex printer"
	@echo "  output/exhibition/exhibition-town-hall/    panels, hanging plan, labels, lists, large print"
	@echo "  output/gallery/index.html                  the gallery; or run  $(BIN)/photovoice serve"

test: .venv/test
	$(BIN)/python -m pytest -n auto --dist loadfile

check: .venv/test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

.venv/demo: setup.cfg pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/test: setup.cfg pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,check]'
	@touch .venv/demo $@

clean:
	rm -rf .venv output .output.next submissions/.photovoice submissions/register.sqlite
