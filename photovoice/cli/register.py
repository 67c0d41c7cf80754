"""The command register: is the project's memory whole, and what does it say."""

from datetime import date

import click

from photovoice.cli.desk import workplace
from photovoice.cli.exits import MISUSED, PUT_RIGHT
from photovoice.console import Console
from photovoice.problems import say
from photovoice.register.agreed import photos_once_read
from photovoice.register.log import Register
from photovoice.register.story import concerns, tell


@click.group()
def register() -> None:
    """Read and prove the project's memory of consent, withdrawals and print runs.

    Example:  photovoice register verify
    """


@register.command()
@click.option(
    "--holds", metavar="FINGERPRINT", help="A fingerprint noted earlier, from a letter or from this command."
)
@click.pass_context
def verify(context: click.Context, holds: str | None) -> None:
    """Tell whether any entry was edited, deleted, inserted or moved.

    A file that was exchanged as a whole for an older or a rewritten one shows only against a fingerprint that
    was noted outside it.

    Example:  photovoice register verify --holds 3f0c9a1b22d4e5f6
    """
    console: Console = context.obj
    with Register(workplace().register, date.today()) as memory:
        faults = memory.verify()
        head = memory.head()
        known = holds is None or any(entry.hash.startswith(holds) for entry in memory.entries())
    for fault in faults:
        console.fault(fault)
    if faults:
        console.fault(
            say(
                "The register is not as it was written. "
                "Keep this file under another name, and put back the last copy from your backup."
            )
        )
    if holds is not None and not known:
        console.fault(
            say("No entry has the fingerprint {holds}: this is not the register it was noted from.", holds=holds)
        )
    if faults or not known:
        context.exit(PUT_RIGHT)
    if head is None:
        console.say("The register is still empty.")
        return
    console.say(
        "The register is whole: {count} entries. Fingerprint to note: {fingerprint}",
        count=head.number,
        fingerprint=head.fingerprint,
    )


@register.command()
@click.argument("name", metavar="[ID]", default="")
@click.pass_context
def log(context: click.Context, name: str) -> None:
    """Read the register in plain words: all of it, or what concerns a participant, a photo or a print run.

    Example:  photovoice register log p01-03
    """
    console: Console = context.obj
    with Register(workplace().register, date.today()) as memory:
        ids = {name, *photos_once_read(memory).get(name, ())}
        found = [entry for entry in memory.entries() if not name or concerns(entry, ids)]
    for entry in found:
        console.line(f"{entry.number:5}  {entry.day}  {console.text(tell(entry))}")
    if name and not found:
        console.fault(say("The register says nothing of {name}.", name=name))
        context.exit(MISUSED)
