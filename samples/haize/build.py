"""Build the docx and the pdf of the invented district's plans from their Markdown.

usage: python samples/haize/build.py [--only docx|pdf]

The same Markdown gives the same bytes: dates are fixed. Needs python-docx; for the pdf, typst and the Noto CJK fonts.
"""

from __future__ import annotations

import argparse
import sys

from blocks import HERE, PLANS, printed

HEADERS = {"haize-14fyp": "澄州市海泽区“十四五”规划纲要", "haize-15fyp": "澄州市海泽区“十五五”规划纲要"}


def build_pdf(plan: str) -> None:
    """Write PLAN.pdf; a missing font or any other warning of the typesetter is an error."""
    import typst
    from typst_writer import source

    pdf, warnings = typst.compile_with_warnings(source(printed(plan), HEADERS[plan]).encode())
    if warnings:
        raise SystemExit("\n".join(str(w) for w in warnings))
    (HERE / f"{plan}.pdf").write_bytes(pdf)


def build_docx(plan: str) -> None:
    """Write PLAN.docx."""
    from docx_writer import write

    write(printed(plan), HEADERS[plan], HERE / f"{plan}.docx")


def main() -> int:
    """Build what is asked for, all plans."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("docx", "pdf"))
    only = parser.parse_args().only
    for plan in PLANS:
        if only != "pdf":
            build_docx(plan)
        if only != "docx":
            build_pdf(plan)
    return 0


if __name__ == "__main__":
    sys.exit(main())
