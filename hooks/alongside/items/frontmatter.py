"""The types of front matter values: limits, an example and the meaning stand together.

`msgspec.Meta` carries what a contributor is told: `title` says what the value has to be, `examples` how it is
written, `description` what it is for. The author reference KEYS.md is made from these declarations.
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from msgspec import Meta

from alongside.items.vocabulary import Audience, Grade, Idea, Topic

Title = Annotated[
    str,
    Meta(min_length=3, max_length=70, title="a title of 3 to 70 characters", examples=["Team health check"]),
]
MOST_IN_WORD = 255
"""So many characters Word takes in each of a file's properties, where the summary stands."""
Summary = Annotated[
    str,
    Meta(
        min_length=20,
        max_length=MOST_IN_WORD,
        title=f"a teaser of 20 to {MOST_IN_WORD} characters, in whole sentences",
        examples=["Two people write down what each needs from the other."],
    ),
]
Sentence = Annotated[
    str,
    Meta(
        min_length=10,
        max_length=240,
        title="a sentence of 10 to 240 characters",
        examples=["One direct test found more effort but no better results."],
    ),
]
YEARS = range(1980, 2108)
"""A zip, and so a Word file, knows no others."""
Reviewed = Annotated[
    date | None,
    Meta(
        title=f"a day from {YEARS[0]} to {YEARS[-1]}, as year-month-day without a time",
        examples=["2026-11-22"],
        description="The day on which an editor, or somebody else who did not write it, last read it through.",
    ),
]
Phrase = Annotated[str, Meta(min_length=2, max_length=60, pattern=r"\w")]
Phrases = Annotated[
    tuple[Phrase, ...],
    Meta(
        min_length=6,
        max_length=12,
        title="six to twelve phrases of 2 to 60 characters, as people would type them",
        examples=[
            "[1:1 template, my boss keeps cancelling, catch up with my manager, what to say to my boss, "
            "weekly meeting with my boss, prepare for my one on one]"
        ],
        description="What people would type to find it, and its title does not say. Only a plain page may go without.",
    ),
]
Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        title="an item's id: its file's name without .md",
        examples=["team-health-check"],
    ),
]
Ids = Annotated[tuple[Id, ...], Meta(title="a list of items' ids", examples=["[team-health-check, equal-standing]"])]
Minutes = Annotated[int, Meta(ge=1, le=480, title="a whole number of minutes, from 1 to 480", examples=["45"])]
MOST_PEOPLE = 1000
People = Annotated[
    int | tuple[int, int],
    Meta(
        title="a number of people from 1 to 1000, or the fewest and the most, such as `[5, 12]`",
        examples=["2", "[5, 12]"],
    ),
]
Topics = Annotated[tuple[Topic, ...], Meta(min_length=1, title="a list of topics", examples=["[trust, coaching]"])]
Audiences = Annotated[
    tuple[Audience, ...], Meta(min_length=1, title="a list of readers", examples=["[leader, colleague]"])
]
EvidenceGrade = Annotated[
    Grade,
    Meta(title="an evidence grade", examples=["moderate"], description="How well the evidence supports it."),
]
Because = Annotated[Sentence, Meta(description="The reason for the grade.")]
Ideas = Annotated[tuple[Idea, ...], Meta(title="a list of ideas from the list below", examples=["[L2, C6]"])]
Addresses = Annotated[
    tuple[Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,200}(/[a-z0-9-]{1,200})*\.md$")], ...],
    Meta(title="a list of former files under docs/, where none stands now", examples=["[worksheets/team-check.md]"]),
]


def are_people(value: int | tuple[int, int]) -> bool:
    """Whether a value of type `People` is a number of people, or the fewest and the most of them in this order."""
    few, many = value if isinstance(value, tuple) else (value, value)
    return 1 <= few <= many <= MOST_PEOPLE


def is_day(value: date | None) -> bool:
    """Whether a value of type `Reviewed` is in a year that every file can bear."""
    return value is None or value.year in YEARS


RULES: dict[str, Callable[[Any], bool]] = {"people": are_people, "reviewed": is_day}
"""By the key, what a value has to be besides its type, where msgspec's `Meta` cannot say it."""
