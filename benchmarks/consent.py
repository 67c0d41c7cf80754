"""Times gate, table and register over 10,000 photos of 500 participants; run: python benchmarks/consent.py."""

import hashlib
import json
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from photovoice.consent.gate import judge_all
from photovoice.consent.table import consent_table
from photovoice.problems import Place
from photovoice.register.agreed import record_agreed
from photovoice.register.log import Register
from photovoice.register.permalinks import draw_codes, known_codes, record_codes
from photovoice.register.photos import record_photos
from photovoice.vocabulary.consent import Release, Signatory, Use, Withdrawal, Withheld
from photovoice.vocabulary.submission import Participant, Person, Photo, Redaction, Submission

PARTICIPANTS, PHOTOS = 500, 20
EDITIONS = (Use.ZINE, Use.EXHIBITION, Use.WEB)


def submission(number: int) -> Submission:
    """Return one participant's submission: every third a minor, every fourth with a withdrawal."""
    name = f"p{number:03}"
    place = Place(f"submissions/{name}/submission.yaml", 1, 1)
    uses = EDITIONS if number % 5 else tuple(Use)
    given = Release(date(2019, 5, 12), uses, Signatory.PARTICIPANT, place, date(2027, 1, 1))
    guardian = Release(date(2019, 5, 12), uses, Signatory.GUARDIAN, place)
    person = Person("somebody", place, releases=(Release(date(2019, 5, 13), uses, Signatory.PERSON, place),))
    return Submission(
        Participant(name, "vi", place, minor=number % 3 == 0),
        (given, guardian),
        () if number % 4 else (Withdrawal(date(2020, 1, 1), place, (f"{name}-3",), (Use.WEB,)),),
        tuple(
            Photo(
                f"{name}-{photo}",
                f"{photo}.jpg",
                place,
                people=None if photo == 19 else (person,) * (photo % 4),
                redactions=(Redaction("face", (0.1, 0.1, 0.1, 0.1), place),),
            )
            for photo in range(PHOTOS)
        ),
        place,
    )


def main() -> None:
    """Print how long each part took."""
    submissions = [submission(number) for number in range(PARTICIPANTS)]
    day = date(2026, 3, 1)
    started = time.perf_counter()
    verdicts = judge_all(submissions, EDITIONS, day)
    judged = time.perf_counter()
    rows = list(consent_table(submissions, day))
    tabled = time.perf_counter()
    written = json.dumps(
        [
            {
                "photo": row.photo,
                **{
                    verdict.use.value: [str(reason) for reason in verdict.reasons]
                    for verdict in row.verdicts
                    if isinstance(verdict, Withheld)
                },
            }
            for row in rows
        ]
    )
    finished = time.perf_counter()
    with TemporaryDirectory() as folder:
        for name in ("first build", "build with nothing new"):
            begun = time.perf_counter()
            with Register(Path(folder) / "register.sqlite", day) as register:
                ids = [photo.id for own in submissions for photo in own.photos]
                record_agreed(register, submissions)
                record_photos(register, {hashlib.sha256(name.encode()).hexdigest(): name for name in ids})
                known = known_codes(register)
                record_codes(register, known | draw_codes("3f" * 16, ids, known))
            print(f"register, {name}: {time.perf_counter() - begun:.2f} s")
    print(f"gate, three editions: {len(verdicts)} verdicts in {judged - started:.2f} s")
    print(f"table, every use: {len(rows)} rows, {len(rows) * len(Use)} verdicts in {tabled - judged:.2f} s")
    print(f"the table's words as JSON: {len(written)} characters in {finished - tabled:.2f} s")


if __name__ == "__main__":
    main()
