"""Render a Markdown report as a web page: `.venv/bin/python tools/render_report.py audit.md audit.html`.

Only for looking at a report; the page has no scripts and loads nothing.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from markdown_it import MarkdownIt

_STYLE = """
body { font: 15px/1.5 "DejaVu Sans", Verdana, sans-serif; max-width: 1060px; margin: 2em auto; color: #1f2328; }
h1, h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; }
table { border-collapse: collapse; margin: 1em 0; font-size: 13px; }
th, td { border: 1px solid #d1d9e0; padding: 5px 10px; text-align: left; vertical-align: top; }
tr:nth-child(2n) { background: #f6f8fa; }
blockquote { border-left: 4px solid #d1d9e0; margin: 0; padding: 0 1em; color: #59636e; }
blockquote strong { color: #1f2328; background: #fff3bf; }
code, pre { background: #f0f1f3; border-radius: 4px; padding: .1em .3em; font-size: 12px; overflow-wrap: anywhere; }
a { color: #0969da; text-decoration: none; }
"""


def main() -> None:
    """Read the report, write the page."""
    parser = argparse.ArgumentParser(description="Render a Markdown report as a web page.")
    parser.add_argument("report", type=Path)
    parser.add_argument("page", type=Path)
    chosen = parser.parse_args()
    body = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(chosen.report.read_text(encoding="utf-8"))
    page = f'<!doctype html><meta charset="utf-8"><title>Audit</title><style>{_STYLE}</style><body>{body}</body>'
    chosen.page.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
