"""The documents of the repository as tests read them: their pages, fenced blocks, commands, headings and links."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = [
    *(ROOT / name for name in ("README.md", "SECURITY.md", "CONTRIBUTING.md", "schemas/README.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
COMMAND_LANGUAGES = ("", "sh")
"""A block without a language holds commands too; what a command prints is `text`."""


def name_of(page: Path) -> str:
    """Return the path of a page inside the repository."""
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> list[tuple[str, str]]:
    """Return the fenced blocks of a page: language and content."""
    return re.findall(r"^```([^\n]*)\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def blocks_in(page: Path, language: str) -> list[str]:
    """Return the blocks of a page in one language."""
    return [content for found, content in blocks(page) if found == language]


def command_blocks(page: Path) -> list[list[str]]:
    """Return the commands of a page by block: comments left out, lines that go on joined."""
    return [
        [
            command
            for line in re.sub(r" *\\\n *", " ", content).splitlines()
            if (command := re.split(r"\s+#\s", line)[0].strip())
        ]
        for language, content in blocks(page)
        if language in COMMAND_LANGUAGES
    ]


def commands() -> set[str]:
    """Return every command of every page."""
    return {command for page in PAGES for block in command_blocks(page) for command in block}


def prose(page: Path) -> str:
    """Return a page without its fenced blocks."""
    return re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """Return what can be linked to in a page, as GitHub names it."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links(page: Path) -> list[tuple[str, str]]:
    """Return the links of a page inside the repository: file, empty for the page itself, and anchor or nothing."""
    return re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)", prose(page))
