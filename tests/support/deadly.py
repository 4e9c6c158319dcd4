"""An errand that ends the worker which carries it out."""

import os
import signal

from argmap.grade.many.essay import Essay, Graded


class Deadly:
    """It dies at the essay ``2``; the result of any other is its path."""

    def carry_out(self, essay: Essay) -> Graded:
        if essay.path == "2":
            os.kill(os.getpid(), signal.SIGKILL)
        return Graded(essay.path.encode())
