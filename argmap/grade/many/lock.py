"""One run at a time."""

from __future__ import annotations

import sys


def lock(file: int) -> bool:
    """Take an open file for this process alone, until it is closed or the process ends.

    False where another process has it. Child processes do not inherit the lock, so that a run that
    was killed leaves none behind.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
