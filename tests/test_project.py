"""The project's own files agree with each other, so that every machine installs the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")


def pins(lines: list[str]) -> dict[str, str]:
    """Package -> version of the lines that pin one."""
    return {match[1]: match[2] for line in lines if (match := PIN.match(line.strip()))}


CONSTRAINTS = pins(PROJECT["tool"]["uv"]["constraint-dependencies"])
LOCK = (ROOT / "requirements.lock").read_text("utf-8")


def test_the_container_installs_what_the_constraints_say() -> None:
    locked = pins(LOCK.splitlines())
    assert locked
    assert {name: CONSTRAINTS.get(name) for name in locked} == locked


def test_every_locked_package_has_a_digest() -> None:
    blocks = re.split(r"\n(?=[A-Za-z0-9])", LOCK.strip())
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_every_direct_dependency_is_pinned() -> None:
    direct = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    names = {re.split(r"[<>=~! ;\[]", one, maxsplit=1)[0] for one in direct}
    assert names <= set(CONSTRAINTS)


def test_no_file_names_a_registry() -> None:
    for name in ("pyproject.toml", "requirements.lock", ".ci/run", "README.md"):
        text = (ROOT / name).read_text("utf-8")
        assert not re.search(r"pypi\.|pythonhosted|npmjs|maven\.org|--index|--find-links", text), name
    assert "uv.lock" in (ROOT / ".gitignore").read_text("utf-8").split()
