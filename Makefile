# All that a person types. Each target installs what it needs into .venv, once.

BIN     := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
RUN     := $(BIN)/python -m
READY   := .venv/ready
JUDGES  := .venv/judges
PYTHONS := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python)

MAKEFLAGS += --no-print-directory
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help serve site join check diff fmt schema export style test quick goldens lock clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

serve: $(READY) ## build the site and serve it; it rebuilds on each saved file
	@$(RUN) generator serve $(ARGS)

site: $(READY) ## build the site into site/
	@$(RUN) generator build $(ARGS)

join: $(READY) ## join the parts of a divided build into site/: PARTS="part-1 part-2"
	@$(RUN) generator join $(ARGS) $(PARTS)

check: $(READY) ## show the problems in the dossier, and build nothing
	@$(RUN) generator check $(ARGS)

diff: $(READY) ## say in words what was changed since the last commit (or REV=main)
	@$(RUN) generator diff $(ARGS) $(REV)

fmt: $(READY) ## give the dossier's YAML its one layout, and write the hashes that are missing
	@$(RUN) generator fmt $(ARGS)

schema: $(READY) ## write schemas for VS Code, which then completes keys and ids and marks mistakes
	@$(RUN) generator schema $(ARGS)

export: $(READY) ## write all pages as Markdown files into export/ (or TO=folder)
	@$(RUN) generator export $(or $(TO),export) $(ARGS)

style: $(READY)
	@$(RUN) ruff check --quiet .
	@$(RUN) ruff format --check --quiet .
	@$(RUN) mypy --no-error-summary

test: style $(JUDGES) ## run everything that CI runs
	@bash .ci/chromium --install >/dev/null || :
	@bash .ci/pango --install || :
	@$(RUN) pytest -n auto --dist worksteal $(ARGS)

quick: style ## run all tests but those in a browser and those of whole builds
	@$(RUN) pytest -n auto --dist worksteal -m "not browser and not whole" $(ARGS)

goldens: $(READY) ## write anew what tests expect, and the pages made from the program, and show what changed
	@DOSSIER_GOLDEN=write $(RUN) pytest --quiet tests/test_dossiers.py tests/pages/test_golden_pages.py tests/handbook \
	  tests/read/test_yaml_cases.py tests/first_mistakes || :
	@git --no-pager diff --stat -- tests docs && git --no-pager diff -- tests docs

lock: ## choose the newest versions of all dependencies anew (needs uv)
	@uv pip compile pyproject.toml --extra dev --quiet --upgrade --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' \
	  --output-file requirements.txt
	@uv pip compile pyproject.toml --extra judges --extra bag --extra html --extra pdf --quiet --upgrade --universal \
	  --python-version 3.11 --constraint requirements.txt --generate-hashes --no-emit-index-url --no-annotate \
	  --custom-compile-command 'make lock' --output-file tests/judges/requirements.txt
	@uv pip compile pyproject.toml --extra entities --quiet --upgrade --universal --python-version 3.11 \
	  --constraint tests/judges/requirements.txt --generate-hashes --no-emit-index-url --no-annotate \
	  --custom-compile-command 'make lock' --output-file tests/judges/entities.txt

clean: ## remove everything that was made, the environment included
	@rm -rf .venv site export test-results .cache .*_cache .hypothesis

$(READY): requirements.txt pyproject.toml
	@for python in $(PYTHONS); do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found="$$python"; break; fi; \
	done; \
	if [ -z "$${found:-}" ]; then \
	  echo 'Dossier needs Python 3.11 or newer, and none of these is one: $(PYTHONS).' >&2; \
	  echo 'Install it, or name it: make PYTHON=/path/to/python …' >&2; exit 1; \
	fi; \
	echo 'Installing what Dossier needs into .venv (once, about a minute) …' >&2; \
	$(BIN)/python -m pip --version >/dev/null 2>&1 || "$$found" -m venv --clear .venv || { \
	  echo "$$found could not make an environment in .venv." >&2; \
	  echo 'On Debian and Ubuntu this is what is missing: sudo apt install python3-venv' >&2; exit 1; \
	}
	@$(RUN) pip install --quiet --require-hashes --only-binary :all: --requirement requirements.txt
	@$(RUN) pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(JUDGES): $(READY) tests/judges/requirements.txt tests/judges/entities.txt
	@echo 'Installing the programs that judge what Dossier writes (once, about a minute) …' >&2
	@$(RUN) pip install --quiet --require-hashes --requirement tests/judges/requirements.txt
	@$(RUN) pip install --quiet --require-hashes --requirement tests/judges/entities.txt 2>/dev/null || \
	  echo 'followthemoney cannot be installed here (it needs ICU and a compiler): its tests are skipped.' >&2
	@touch $@
