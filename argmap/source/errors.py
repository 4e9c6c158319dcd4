"""What is not the map's fault.

::

    ArgmapError
    ├── UsageError        a wrong option, an unknown name, two options that exclude each other
    ├── SettingsError     settings that cannot be read
    ├── FileError         no such file, no permission, a folder where a file is wanted
    └── MissingExtraError a package of an optional extra is not installed

What a user wrote in a map is never one of these: it comes back as diagnostics. The command line
turns each of these into one line on standard error and exit status 2.
"""

from __future__ import annotations


class ArgmapError(Exception):
    """The base of all exceptions of argmap; its text is one line for a person."""


class UsageError(ArgmapError):
    """The call itself is wrong."""


class SettingsError(ArgmapError):
    """The settings cannot be read."""


class FileError(ArgmapError):
    """A file cannot be read or written."""

    @classmethod
    def of(cls, path: object, error: OSError, doing: str = "read") -> FileError:
        """The one line for an operating system's refusal."""
        return cls(f"cannot {doing} `{path}`: {(error.strerror or str(error)).lower()}")


class MissingExtraError(ArgmapError):
    """A package that an optional extra brings is missing."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"this needs {package}: run pip install 'argmap[{extra}]'")
