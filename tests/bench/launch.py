"""Runs a command as the child of a small process, and says what it took: `python launch.py FILE COMMAND...`.

On Linux the peak memory of a process is at least that of the one that started it (getrusage(2): the mark outlives
exec), so a process that holds a language model cannot measure others. What the command prints goes to FILE; status,
wall seconds and `ru_maxrss` are printed.
"""

from __future__ import annotations

import os
import sys
from time import perf_counter


def main() -> None:
    """Run the command that the arguments name."""
    out = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    began = perf_counter()
    child = os.posix_spawn(
        sys.argv[2],
        sys.argv[2:],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, out, 2)],
    )
    _, status, usage = os.wait4(child, 0)
    sys.stdout.write(f"{os.waitstatus_to_exitcode(status)} {perf_counter() - began} {usage.ru_maxrss}\n")


if __name__ == "__main__":
    main()
