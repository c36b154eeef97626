"""The guide in other languages than its own: a language is one catalogue and one folder.

**The interface.** `overrides/languages/de.po` translates every word that is not an item's own, with plural forms, for
pages, paper, Word files and scripts alike. Its msgids are the English words themselves, so English needs no catalogue
and nothing of it changes. A word is marked where it is written:

| in | one form | two forms |
|---|---|---|
| a template | `{{ _("Print") }}`, `{% trans name=sheet.title %}PDF of {{ name }}{% endtrans %}` | `{% pluralize %}` |
| Python | `say("Step %(number)s", number=3)` | `say_many("%(n)s leaf", "%(n)s leaves", 2)` |
| a constant of Python | `noted("Handout")`, and `say(LABEL)` where it is used | |
| a script | `spoken("Copy of %(name)s", { name })` | `spokenMany("%(n)s box", "%(n)s boxes", 2)` |

Values are escaped in templates as ever; the words of a catalogue are the project's own and may hold the markup that
their msgid holds, and no other. Which language is spoken is said once, round a page or a file (`speaking`), and asked
where words are made. Days and lists come from the Unicode CLDR, by Babel. A page in another language carries the words
of its script as data; an English one carries none. `python -m alongside.languages` brings the catalogues up to date,
and `checked` finds what one lacks, what no one asks for any more, and where placeholders or markup differ.

**The pages.** `docs/de/worksheets/who-needs-whom.md` translates `docs/worksheets/who-needs-whom.md`. It says the words
(`WORDS`), when it was reviewed and how much paper it takes (`OWN`); all other keys are the original's, and so are the
names of its places to write, in their order: what somebody typed on the one stands on the other. A heading that the
guide looks for is a word of the interface (`headings.py`), and so is the head of a table that it reads: a session's
minutes, sheets and copies are those of the original, row for row. A link is written as in the original. Where it leads
to a page that is not translated it goes to the English one, and says so. A language has a guide of its own, whose lists
hold what is translated, and which finds every other item by its id.
"""
