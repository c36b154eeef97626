"""What authors write below the front matter, and what it becomes: worded once, for KEYS.md and CONTRIBUTING.md."""

from msgspec import Struct


class Construct(Struct, frozen=True):
    """Something to write: as a table's cell shows it, what it becomes, and a text that has it."""

    written: str
    becomes: str
    example: str = ""


PLACES = (
    Construct(
        "`- [ ] Ask what success looks like to them`",
        "a box to tick",
        "- [ ] Ask what success looks like to them\n",
    ),
    Construct(
        "a line of underscores `____` below a prompt; each further line adds one",
        "a ruled space",
        "What I saw:\n\n____\n____\n",
    ),
    Construct(
        "an empty table cell",
        "a space in a table",
        "| What | By when |\n|---|---|\n| | |\n",
    ),
    Construct(
        "a table whose heads from the second on are `1`, `2`, `3` …",
        "a rating row, choose one",
        "| | 1 | 2 | 3 |\n|---|---|---|---|\n| We say what we see | | | |\n",
    ),
    Construct(
        "`**In danger:** …` as the second paragraph",
        "words that a telephone does not fold away",
        "**In danger:** call the emergency number.\n\n- [ ] Ask\n",
    ),
    Construct(
        "a section headed `## Facilitator's notes`",
        "on the facilitator's copy only",
        "- [ ] Ask\n\n## Facilitator's notes\n\nSay when to stop.\n",
    ),
)
"""On a sheet."""
MARKS = (
    Construct(
        "`Who else may read these notes *(carried over)*`",
        "the field begins with last time's words",
        "Who else may read these notes *(carried over)*\n\n____\n",
    ),
    Construct(
        "`What I ask you to do differently *(shown next time)*`",
        "last time's words stand beside the field",
        "What I ask you to do differently *(shown next time)*\n\n____\n",
    ),
    Construct(
        "`My promises from last time: *(from Our promises)*`",
        "the field begins with the rows written below that heading, or with that prompt's words",
        "My promises from last time: *(from Our promises)*\n\n____\n\nOur promises\n\n____\n",
    ),
    Construct(
        "`My request, with a day: *(date)*`",
        'nothing: "Dates for your calendar" lists it in this one',
        "My request, with a day: *(date)*\n\n____\n",
    ),
)
"""In the copy of a sheet that follows."""
NAMED = Construct(
    "`What would help me: {#my-part--what-i-need-you}`",
    "a field that keeps its name, and what people typed, when its words change",
    "What would help me: {#my-part--what-i-need-you}\n\n____\n",
)
"""At the end of a prompt."""
COPIES = (
    Construct("`one each`, or `one a person`", "9"),
    Construct("`one a pair`, `one a three`, `one a group of 4`", "5, 3, 3: rounded up, so that nobody is without"),
    Construct("`two in all`", "2"),
    Construct("`one each and 4 spare`, `one each and one more`", "13, 10"),
    Construct("`each brings one`, `each brings one and you bring 4 spare`", "none, 4"),
)
"""Of a sheet in a session: how many copies are printed for 9 people."""
ANYWHERE = (
    Construct(
        "`[team charter](../worksheets/team-charter.md)`",
        "a link to another page; after `.md` may stand `#` and a heading's words with hyphens",
        "See the [team charter](../worksheets/team-charter.md).\n",
    ),
    Construct(
        "`[@wang2014]`, `[@wang2014; @karau1993]`",
        "a citation of works in `docs/sources/references.yml`, before the full stop",
        "It did [@wang2014; @karau1993].\n",
    ),
    Construct(
        "`> **Illustration.** A team …`", "words set apart, such as a scene", "> **Illustration.** A team waits.\n"
    ),
)
"""On any page, besides the headings, lists, tables and stresses of Markdown."""
