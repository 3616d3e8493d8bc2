# Set-up is incremental: .venv/.with-* are stamps, remade when pyproject.toml changes. PYTHON=... names another interpreter.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo check check-slow bench docs contracts clean

BIN := .venv/bin

help: ## print this list
	@echo "make TARGET, where TARGET is one of"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' Makefile | expand -t 14
	@echo "variables: PYTHON (interpreter of .venv), TESTS (files or folders to check), BENCH (names for bench)"

demo: .venv/.with-nothing ## set up, then turn linalg into code for two targets and run it, checked
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash docs/examples/demo.sh

check: .venv/.with-test .venv/.with-system ## set up (also emulators and cross compilers, where it may) and run all tests
	@$(BIN)/python test/setup/check.py $(TESTS)

check-slow: .venv/.with-test .venv/.with-system ## check, and the tests that take minutes
	@$(BIN)/python test/setup/check.py --slow $(TESTS)

bench: .venv/.with-test .venv/.with-bench .venv/.with-system ## measure against the best known baselines; prints tables, asserts nothing
	@$(BIN)/python test/bench/run.py $(BENCH)

docs: .venv/.with-nothing ## write the reference in docs/reference anew from the registry
	@$(BIN)/python -m c4ml_opt.cli.reference docs/reference

contracts: .venv/.with-nothing ## run each pass on probes anew for --check-pipeline, after a change of the bindings
	@$(BIN)/python -m c4ml_opt.checking.contracts.mine

clean: ## remove .venv, build folders and caches
	rm -rf .venv build dist *.egg-info
	find . -name .git -prune -o -type d \( -name __pycache__ -o -name Output -o -name .pytest_cache \) -prune -exec rm -rf {} +

# A virtual environment that is there but was not made here (no stamp) is brought up to date, not replaced.
.venv/.with-nothing: pyproject.toml test/setup/venv.sh
	@test/setup/venv.sh
	@touch $@

.venv/.with-%: pyproject.toml test/setup/venv.sh .venv/.with-nothing
	@test/setup/venv.sh $*
	@touch $@

# No stamp while something is missing, so that it is looked for again.
.venv/.with-system: test/setup/system.sh .venv/.with-nothing
	@test/setup/system.sh | tee .venv/system.log; status=$${PIPESTATUS[0]}; \
	  grep -qs missing .venv/system.log || touch $@; exit $$status
