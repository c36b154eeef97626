"""The words that front matter may use, each declared once with what a reader sees."""

from enum import StrEnum

from alongside.languages.speaking import say


class Word(StrEnum):
    """A word of a vocabulary: its value stands in front matter, its `label` on the page."""

    english: str

    def __new__(cls, value: str, english: str) -> "Word":
        """A word written `NAME = value, label`."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.english = english
        return word

    @property
    def label(self) -> str:
        """What a reader sees."""
        return say(self.english)

    @property
    def inside(self) -> str:
        """The same within a sentence: `evidence: strong`."""
        return say(self.english.lower())


class Kind(Word):
    """What an item is. Its folder under `docs/` decides: `docs/worksheets/x.md` is a worksheet.

    The order is that of the Library: what one does before what one reads about it.
    """

    SITUATION = "situation", "Situation"
    CHECKLIST = "checklist", "Checklist"
    WORKSHEET = "worksheet", "Worksheet"
    WORKSHOP = "workshop", "Workshop"
    PATH = "path", "Path"
    PRINCIPLE = "principle", "Principle"
    MODEL = "model", "Model"
    ARTICLE = "article", "Article"
    TERM = "term", "Glossary term"
    PAGE = "page", "Page"

    @property
    def folder(self) -> str:
        """The folder under `docs/` that holds the kind, such as `worksheets`; pages may stand anywhere else."""
        return {"term": "glossary", "page": ""}.get(self.value, f"{self.value}s")

    @property
    def plural(self) -> str:
        """What a list of them is headed."""
        return say(f"{self.english}s")

    @property
    def has_sheet(self) -> bool:
        """Whether items of this kind are sheets, with places to write."""
        return self in (Kind.CHECKLIST, Kind.WORKSHEET)

    @property
    def in_library(self) -> bool:
        """Whether items of this kind stand in the Library."""
        return self not in (Kind.TERM, Kind.PAGE)


class Grade(Word):
    """How well the evidence supports a principle or a model; the Sources page explains each."""

    STRONG = "strong", "Strong"
    MODERATE = "moderate", "Moderate"
    LIMITED = "limited", "Limited"
    MIXED = "mixed", "Mixed"
    PRACTICE = "practice", "Practice only"

    @property
    def meaning(self) -> str:
        """The grade in one sentence."""
        meanings = {
            "strong": "Several reviews or controlled studies agree, in working adults, on an outcome that matters.",
            "moderate": "Consistent studies, mostly correlational, or few controlled ones.",
            "limited": "Few or weak studies, or only from neighbouring fields.",
            "mixed": "Good studies disagree, or it helps here and harms there.",
            "practice": "People who do it say so; no study of it was found.",
        }
        return say(meanings[self.value])


class Topic(Word):
    """What an item is about."""

    ACCOUNTABILITY = "accountability", "Accountability"
    TEAMWORK = "teamwork", "Teamwork"
    TRUST = "trust", "Trust"
    COACHING = "coaching", "Coaching"
    LISTENING = "listening", "Listening"
    STRAIGHT_TALK = "straight-talk", "Straight talk"
    GOALS = "goals", "Goals"
    WELLBEING = "wellbeing", "Wellbeing"
    MATRIX = "matrix", "Matrix work"
    DECISIONS = "decisions", "Decisions"
    CHANGE = "change", "Change"
    ENDING_WELL = "ending-well", "Ending well"
    MEETINGS = "meetings", "Meetings"
    CHARACTER = "character", "Character"


class Audience(Word):
    """For whom an item is written."""

    LEADER = "leader", "Leaders"
    COLLEAGUE = "colleague", "Colleagues"
    TRAINER = "trainer", "Trainers"


class Place(Word):
    """Where an item works as its page is written."""

    ANYWHERE = "anywhere", "In a room or remote"
    CHANGED = "room-or-changed", "In one room, or remote with changes"
    ROOM = "room", "In one room"

    @property
    def short(self) -> str:
        """The same within a line of facts."""
        short = {"room-or-changed": "room, or remote with changes", "room": "in one room"}.get(self.value, "")
        return say(short) if short else ""


class Side(Word):
    """Whose side of a pair of checklists this one is."""

    LEADER = "leader", "The leader's side"
    COLLEAGUE = "colleague", "The colleague's side"


class Purpose(Word):
    """What a reader wants to do with a sheet; the Sheets page is grouped by it."""

    TALK = "talk", "Have a talk"
    PLAN = "plan", "Plan and decide together"
    REPAIR = "repair", "Put something right"
    LOOK_BACK = "look-back", "Look back as a team"
    HAND_OVER = "hand-over", "Hand over, or part well"
    LEARN = "learn", "Learn about yourself"


class Whom(Word):
    """With whom a situation has to be settled; the Situations page is grouped by it."""

    ONE = "one", "With one person"
    MANAGER = "manager", "With my manager"
    TEAM = "team", "In the team"
    TEAMS = "teams", "Between teams"
    MYSELF = "myself", "With myself"


class Idea(Word):
    """An idea that the guide has to carry; the About page shows which pages carry which."""

    L1 = "L1", "Results won without others are dear: power, learning and know-how are lost"
    L2 = "L2", "Partnership at work can mean more than getting along: all are committed to one another's success"
    L3 = "L3", "Each person answers to themselves for the success of every member of the team"
    L4 = "L4", "In a matrix nobody delivers alone, and chasing only your own targets does damage"
    L5 = "L5", "A leader who charges ahead alone may find nobody behind"
    L6 = "L6", "The ideal team partnership and its three tenets"
    L7 = "L7", "Readers are invited to comment, call or write"
    C1 = "C1", "A partner is an ally: shared interests, equal standing, consent and consideration"
    C2 = "C2", "What a leader commits to, from goals set together to standing by people and holding to account"
    C3 = "C3", "Coaching turns reacting into acting ahead of events"
    C4 = "C4", "Edicts, autocratic requests, domineering opinions and marching orders have no place"
    C5 = "C5", "One-to-one coaching of two kinds, adult to adult, in which both take part"
    C6 = "C6", "Coaching is two-way and rests on trust; when one looks better, so does the other"
    C7 = "C7", "A coach's skills, from listening to giving way when that is right"
    C8 = "C8", "What a coach avoids: hammering on people and criticising to no use"
    C9 = "C9", "Employees have duties too; some are brought along slowly, and a few leave, with grace"
    C10 = "C10", "Good people do good work whether or not anyone watches"
    C11 = "C11", "Straight talk with a partner takes candour, skill and courage"
    C12 = "C12", "Employers and employees have more in common than not"
    C13 = "C13", "Readers who want to learn more are invited to get in touch"
    C14 = "C14", "A library of short articles on neighbouring topics"
