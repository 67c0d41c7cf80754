"""Words that give somebody away are warned of, in any language, without being repeated."""

from dataclasses import replace

import pytest

from photovoice.arrivals.giveaway import warn_of_giveaways
from photovoice.problems import Place, Problems
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.submission import Credit, Participant, Person, Photo, Sound, Submission
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording

HERE = Place("submissions/p01/submission.yaml", 9)
WHO = Participant("p01", "uk", HERE, name="Oksana Vymyšlená", credits=(Credit(None, None),))


def submission(words: str, language: str = "cs", *, who: Participant = WHO, person: str = "") -> Submission:
    people = (Person(person, HERE),) if person else ()
    photo = Photo("p01-1", "1.jpg", HERE, caption=Wording((Text(words, language),)), people=people)
    return Submission(who, (), (), (photo,), HERE)


def warned(*submissions: Submission, sensitive: tuple[str, ...] = ()) -> list[str]:
    problems = Problems()
    warn_of_giveaways(submissions, sensitive, problems)
    assert list(problems) == []
    return [str(warning.what) for warning in problems.warnings]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Zavolejte mi na 602 123 456.", "a telephone number"),
        ("Мій номер +380 67 123 45 67", "a telephone number"),
        ("Write to somebody@example.org!", "an e-mail address"),
        ("Bydlím v ulici Dlouhá 12.", "a street address"),
        ("Náš dům je Koněvova 123/45.", "a street address"),
        ("We live at 12 Long Street.", "a street address"),
        ("Auto 1A2 3456 stojí tady.", "a number plate"),
        ("Машина АА 1234 ВВ", "a number plate"),
        ("To je Oksana u okna.", "the name of a participant or of somebody in a picture"),
        ("Fotila jsem s Oksanou.", "the name of a participant or of somebody in a picture"),
        ("Paní VYMYŠLENÁ vaří.", "the name of a participant or of somebody in a picture"),
    ],
)
def test_what_gives_somebody_away_is_warned_of(words: str, kind: str) -> None:
    assert warned(submission(words)) == [f"Photo p01-1: its caption in Czech seems to hold {kind}."]


@pytest.mark.parametrize(
    "words",
    [
        "Přišla jsem v roce 2015 a zůstala do 2019.",
        "Ve 12 hodin je na ulici ticho.",
        "Tři děti, 2 psi a 1 000 snů.",
        "oksa je sekera",
        "The tram no. 9 comes at 6:45.",
        "",
    ],
)
def test_ordinary_words_are_left_alone(words: str) -> None:
    assert warned(submission(words)) == []


def test_the_name_that_was_chosen_as_credit_is_no_giveaway() -> None:
    chosen = replace(WHO, credits=(Credit(None, Text("Oksana, Ukraine", UNDETERMINED)),))

    assert warned(submission("Já, Oksana.", who=chosen)) == []


def test_a_name_that_stands_in_one_edition_only_gives_its_bearer_away_in_the_others() -> None:
    about = Wording((Text("I am Ahmad.", "en"),))
    named, hidden = Credit(Use.ZINE, Text("Ahmad", UNDETERMINED)), Credit(Use.WEB, None)
    who = replace(WHO, name="Ahmad Al-Khatib", about=about, credits=(named, hidden))

    assert warned(submission("Dům.", who=who)) == [
        "The author's words about herself (about) seem to hold the name of a participant or of "
        "somebody in a picture."
    ]


@pytest.mark.parametrize("words", ["I am Khatib.", "Al-Khatib's house", "L'Ahmad d'ici"])
def test_a_part_of_a_name_of_several_parts_is_told(words: str) -> None:
    anonymous = replace(WHO, name="Ahmad Al-Khatib")

    assert len(warned(submission(words, who=anonymous))) == 1


def test_a_name_in_what_is_heard_is_told() -> None:
    heard = Sound("voice.m4a", HERE, transcript=Wording((Text("Jmenuji se Oksana.", "cs"),)))
    photo = Photo("p01-1", "1.jpg", HERE, sound=heard)

    assert warned(Submission(WHO, (), (), (photo,), HERE)) == [
        "Photo p01-1: its transcript of its recording in Czech seems to hold the name of a participant or of "
        "somebody in a picture."
    ]


def test_one_participants_words_may_not_name_another() -> None:
    other = submission("Oksana a já.", who=Participant("p02", "uk", HERE, name="Iryna"))

    assert len(warned(submission("Nic."), other)) == 1


def test_who_is_in_the_picture_is_not_named() -> None:
    assert len(warned(submission("Tady je Karel.", person="Karel from the market"))) == 1
    assert warned(submission("The market is open.", person="a man from the market")) == []


def test_places_that_staff_listed_are_warned_of_in_any_form() -> None:
    assert warned(submission("Za azylovým domem."), sensitive=("Azylovým domem",)) == [
        "The words of photo p01-1 hold what photovoice.yaml lists as sensitive."
    ]


def test_a_combination_is_warned_of_only_together() -> None:
    assert warned(submission("Na Žižkově šiju."), sensitive=("Žižkov + šiju",)) != []
    assert warned(submission("Na Žižkově vařím."), sensitive=("Žižkov + šiju",)) == []


def test_warnings_quote_no_name() -> None:
    assert "Oksan" not in "".join(warned(submission("Fotila jsem s Oksanou.")))
