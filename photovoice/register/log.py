"""The register's file: SQLite, only ever added to, one transaction per command, whole after any interruption."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from photovoice.problems import Message, StoppedError, say
from photovoice.register.chain import Entry, faults, seal

APPLICATION = 0x70686F74  # "phot": tells the register from another SQLite file
PATIENCE = 2.0  # seconds that a second command waits for the first

TABLE = """CREATE TABLE entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT"""
LOCKS = {
    "entry_stays": """CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END""",
    "entry_remains": """CREATE TRIGGER entry_remains BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END""",
    # REPLACE deletes without asking the trigger above, so an entry may only come right after the last.
    "entry_follows": """CREATE TRIGGER entry_follows BEFORE INSERT ON entry
WHEN NEW.number IS NOT 1 + coalesce((SELECT max(number) FROM entry), 0)
BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END""",
}
BY_KIND = "CREATE INDEX entry_by_kind ON entry (kind, subject)"

TORN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
CLOSED = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
)


class RegisterError(StoppedError):
    """The register cannot be read or written."""


class RegisterBusyError(RegisterError):
    """Another command is writing."""


class Register:
    """Reads and adds to the register; used as a context: what was added is kept at its end, or nothing is.

    Reading takes no lock and makes no file. The first entry, or `hold`, takes the register for this command.
    """

    def __init__(self, path: Path, today: date) -> None:
        self.path = path
        self.today = today
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        if self.path.exists():
            self._open("rw")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection is None:
            return
        with closing(self._connection):
            if kind is None:
                self.keep()
        self._connection = None

    def hold(self) -> None:
        """Take the register for this command, so that what is read from now on stays true until it is kept.

        Raises:
            RegisterBusyError: If another command holds it.
        """
        if self._connection is None:
            self._open("rwc")
        with self._plainly() as connection:
            if not connection.in_transaction:
                connection.execute("BEGIN IMMEDIATE")
                if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                    for statement in (TABLE, BY_KIND, *LOCKS.values(), f"PRAGMA application_id = {APPLICATION}"):
                        connection.execute(statement)

    def append(self, kind: str, subject: str, content: Mapping[str, object]) -> Entry:
        """Add an entry, holding the register from now on, and return it."""
        self.hold()
        last = self.head()
        number, previous = (last.number + 1, last.hash) if last else (1, "")
        day, written = self.today.isoformat(), json.dumps(content, ensure_ascii=False)
        entry = Entry(
            number, day, kind, subject, written, previous, seal(number, day, kind, subject, written, previous)
        )
        with self._plainly() as connection:
            connection.execute(
                "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)",
                (number, day, kind, subject, written, previous, entry.hash),
            )
        return entry

    def keep(self) -> None:
        """Write down for good what was added so far; nothing after this can take it back."""
        if self._connection is not None and self._connection.in_transaction:
            with self._plainly() as connection:
                connection.execute("COMMIT")

    def head(self) -> Entry | None:
        """Return the last entry, or None when there is none."""
        return next(self._select("ORDER BY number DESC LIMIT 1"), None)

    def entries(self, *kinds: str) -> Iterator[Entry]:
        """Yield the entries of these kinds, or all of them, in the order in which they were written."""
        if kinds:
            return self._select(f"WHERE kind IN ({', '.join('?' * len(kinds))}) ORDER BY number", *kinds)
        return self._select("ORDER BY number")

    def latest(self, kind: str, field: str) -> dict[str, str]:
        """Return one field of the last entry of this kind for every subject, all in one question."""
        if not self._has_table():
            return {}
        with self._plainly() as connection:
            return dict(
                connection.execute(
                    "SELECT subject, json_extract(content, '$.' || ?) FROM entry WHERE kind = ? ORDER BY number",
                    (field, kind),
                )
            )

    def verify(self) -> tuple[Message, ...]:
        """Return everything that shows that entries were edited, deleted, inserted or put in another order."""
        if not self._has_table():
            return ()
        with self._plainly() as connection:
            written = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
            highest = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'entry'").fetchone()
            sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        found = list(faults(self.entries(), highest[0] if highest else 0))
        if any(written.get(name) != lock for name, lock in LOCKS.items()):
            found.append(say("The locks that keep entries from being changed were taken off."))
        if not sound:
            found.append(say("The file's inner order is damaged."))
        return tuple(found)

    def _select(self, how: str, *values: str) -> Iterator[Entry]:
        if not self._has_table():
            return
        with self._plainly() as connection:
            for row in connection.execute(
                f"SELECT number, day, kind, subject, content, previous, hash FROM entry {how}", values
            ):
                yield Entry(*row)

    def _has_table(self) -> bool:
        if self._connection is None:
            return False
        with self._plainly() as connection:
            return bool(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])

    def _open(self, mode: str) -> None:
        with _plainly():
            connection = sqlite3.connect(
                f"{self.path.resolve().as_uri()}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None
            )
            # Bytes that are no UTF-8 were not written here: shown as they can be, and found by the hash.
            connection.text_factory = lambda written: written.decode("utf-8", "replace")
            try:
                # EXTRA: a commit survives a power cut even right after it.
                connection.execute("PRAGMA synchronous = EXTRA")
                tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
                application = connection.execute("PRAGMA application_id").fetchone()[0]
            except sqlite3.Error:
                connection.close()
                raise
        if tables and application != APPLICATION:
            connection.close()
            raise RegisterError(_foreign())
        self._connection = connection

    @contextmanager
    def _plainly(self) -> Iterator[sqlite3.Connection]:
        if self._connection is None:
            raise RuntimeError("the register is used outside its context")
        with _plainly():
            yield self._connection


@contextmanager
def _plainly() -> Iterator[None]:
    """Turn what SQLite says of a file into words for staff; a mistake of ours stays a mistake."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary code; the rest is detail
        if code in BUSY:
            raise RegisterBusyError(
                say("Another photovoice command is writing to the register. Wait until it is done and try again.")
            ) from error
        if code in TORN:
            raise RegisterError(_foreign()) from error
        if code in CLOSED:
            raise RegisterError(
                say(
                    "The register submissions/register.sqlite cannot be opened or written. "
                    "See whether the disk is full and whether you may write to the folder."
                )
            ) from error
        raise


def _foreign() -> Message:
    return say(
        "submissions/register.sqlite is damaged or is not a register. "
        "Put back the last copy of it from your backup; the damaged file may be kept beside it under another name."
    )
