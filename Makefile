# Thin aliases; the commands themselves are in tools/dev.py and need no make.
PYTHON ?= python3

.PHONY: run test lint docs lock clean

run test lint docs lock clean:
	$(PYTHON) tools/dev.py $@
