"""Marks for analysis: a table of columns, in the format of Apache Parquet."""

from __future__ import annotations

from importlib import import_module
from typing import Any, BinaryIO

from argmap.grade.report.item import Item
from argmap.grade.rubric import Rubric
from argmap.source.errors import MissingExtraError

ROWS = 2_000
"""Rows that are written together."""
SEVERITIES = ("error", "warning", "advice")
TEXTS = ("path", "rubric_hash", "title", "band", "failed")
NUMBERS = ("score", "max", "pending", "amount", "amount_max", "shape", "shape_max")


class ParquetTable:
    """A Parquet file, essay by essay.

    Beside the columns of the mark there are two for each criterion, ``points.ID`` and ``max.ID``,
    and a count of diagnostics of each severity.

    Raises:
        MissingExtraError: the package that writes it is not installed.
    """

    def __init__(self, file: BinaryIO, rubric: Rubric) -> None:
        try:
            arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        except ImportError:
            raise MissingExtraError("pyarrow", "parquet") from None
        self._make = arrow.RecordBatch.from_pylist
        self._ids = [criterion.id for criterion in rubric.criteria]
        self._schema = _schema(arrow, self._ids)
        self._rows: list[dict[str, Any]] = []
        self._writer = parquet.ParquetWriter(file, self._schema, compression="zstd")

    def add(self, item: Item) -> None:
        """The row of an essay."""
        record = item.record
        row = {name: record[name] for name in (*TEXTS, *NUMBERS, "statements")}
        row |= {"student": item.student.name, "student_id": item.student.id}
        for criterion in record["criteria"]:
            row[f"points.{criterion['id']}"] = criterion["points"]
            row[f"max.{criterion['id']}"] = criterion["max"]
        found = [each["severity"] for each in record["diagnostics"]]
        row |= {f"{severity}s": found.count(severity) for severity in SEVERITIES}
        # A file's name need not be text, and then holds signs that no text can be made of.
        self._rows.append(
            {
                name: cell.encode(errors="replace").decode() if isinstance(cell, str) else cell
                for name, cell in row.items()
            }
        )
        if len(self._rows) == ROWS:
            self._flush()

    def _flush(self) -> None:
        self._writer.write_batch(self._make(self._rows, schema=self._schema))
        self._rows.clear()

    def end(self) -> None:
        """Write what is left, and the end of the file."""
        if self._rows:
            self._flush()
        self._writer.close()

    def abandon(self) -> None:
        """Leave the file as it is, ended or not.

        Otherwise the package would try to end it when nobody can hear of a full disk any more, and
        print a traceback.
        """
        self._writer.is_open = False


def _schema(arrow: Any, ids: list[str]) -> Any:
    text, number, count = arrow.string(), arrow.float64(), arrow.int32()
    fields = [(name, text) for name in (*TEXTS, "student", "student_id")]
    fields += [(name, number) for name in NUMBERS]
    fields += [(name, count) for name in ("statements", *(f"{word}s" for word in SEVERITIES))]
    fields += [(f"{part}.{each}", number) for each in ids for part in ("points", "max")]
    return arrow.schema(fields)
