# Sala: make help
.DEFAULT_GOAL := help
.PHONY: help run morning gallery test lint soak bench freeze lock clean
MINUTES ?= 10
HISTORIES ?= 0
STORED ?= 0
UV := uv==0.13.9

help:  ## what can be made here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 16

run:  ## open the window (without a screen: play a morning by verbs)
	@.ci/prepare run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then .venv-run/bin/python main.py; else \
		echo "No screen here, so the morning is played by verbs instead."; $(MAKE) --no-print-directory morning; fi

morning:  ## play a morning at the desk by verbs, from a messy list to signed certificates
	@.ci/prepare run
	@.venv-run/bin/python -m ui.morning

gallery:  ## every part of the screen with its states, for developers
	@.ci/prepare run
	@.venv-run/bin/python -m ui.gallery

test:  ## everything that must hold (the same as CI)
	@.ci/prepare system test  # here it may ask for the password
	@.ci/run

lint:  ## format, rules, types, arrows and locks only
	@.ci/run lint

soak:  ## mornings and property tests with new dice, for MINUTES=10 (HISTORIES=100000, STORED=20000000: so many)
	@.ci/prepare test
	@.venv/bin/python tests/soak.py --minutes $(MINUTES) --histories $(HISTORIES) --stored $(STORED)

bench:  ## measure beside the peers
	@.ci/prepare test
	@for one in $$(grep -l __main__ bench/*.py | sed 's|/|.|; s|[.]py$$||'); do \
		echo "── $$one"; .venv/bin/python -m "$$one" || exit 1; done

freeze:  ## build the program for computers without Python: dist/sala
	@.ci/prepare freeze
	@.venv-freeze/bin/python -m ui.translations build
	@.venv-freeze/bin/python -m PyInstaller --noconfirm --clean --log-level WARN installer.spec
	@strip --strip-unneeded dist/sala/parts/libpython*.so* dist/sala/parts/sqlcipher3/*.so dist/sala/parts/zstandard/*.so
	@du -sh dist/sala

lock:  ## renew the three locks from pyproject.toml
	@python3 -m venv .venv-lock
	@.venv-lock/bin/pip install --quiet --disable-pip-version-check '$(UV)'
	@$(COMPILE) --group dev --upgrade -o requirements.lock
	@$(COMPILE) --group freeze -c requirements.lock -o requirements-freeze.lock
	@$(COMPILE) -c requirements.lock -o requirements-run.lock
	@python3 tests/locks.py

COMPILE = UV_PYTHON_DOWNLOADS=never .venv-lock/bin/uv pip compile pyproject.toml --quiet --no-config \
	--universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links

clean:  ## leave nothing but the sources
	rm -rf .venv .venv-run .venv-freeze .venv-lock build dist .practice .coverage .hypothesis
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
