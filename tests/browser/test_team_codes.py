"""Codes of a team: every single wrong sign and every swap of neighbours is found, and codes are found in any text."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.guide import guide

SHEETS = ["team-health-check", "wellbeing-and-targets", "commitments-scorecard"]
KNOWN = [{"sign": sign, "title": title} for sign, title in [("H", "Health"), ("W", "Well"), ("C", "Card")]]
WITH = """const { read, written, lengthOf } = await import('/modules/team/code.js');
    const { codesIn } = await import('/modules/team/find.js');
    const { SIGNS } = await import('/modules/team/signs.js');
    const { rows, team, known } = given;
    const code = (mark, chance = 0) => written(rows.map(() => mark), rows, team, BigInt(chance));
    const find = text => codesIn(text, rows, team, known);"""


@pytest.fixture
def run(page: Page, site: str) -> Any:
    """Runs a script on the modules, with the rows of a sheet."""
    page.goto(site + "library/")

    def on(sheet: str, script: str) -> Any:
        data = page.request.get(site + guide().get(sheet).url + "fields.json").json()
        rows = [field for field in data["fields"] if field["name"] in data["team"]["rows"]]
        given = {"rows": rows, "team": data["team"], "known": KNOWN}
        return page.evaluate(f"async given => {{ {WITH}\n{script} }}", given)

    return on


@pytest.mark.parametrize(("sheet", "signs"), [*zip(SHEETS, [12, 12, 8], strict=True)])
def test_a_code_is_short_and_holds_what_was_marked(run: Any, sheet: str, signs: int) -> None:
    script = """const wrong = [];
        for (let round = 0; round < 500; round++) {
            const marks = rows.map(({ scale }) => Math.floor(Math.random() * ((scale?.length ?? 1) + 1)));
            const text = written(marks, rows, team, BigInt(Math.floor(Math.random() * 2 ** 50)));
            if (String(read(text, rows, team, known).marks) !== String(marks)) wrong.push(text);
        }
        return [wrong, lengthOf(rows), code(1)];"""
    wrong, length, code = run(sheet, script)
    assert (wrong, length) == ([], signs)
    assert code.replace("-", "").isalnum() and all(len(group) == 4 for group in code.split("-"))


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_single_wrong_sign_and_every_swap_of_neighbours_is_found(run: Any, sheet: str) -> None:
    script = """let [tried, missed] = [0, []];
        const is = text => { tried++; if (read(text, rows, team, known).kind !== 'damaged') missed.push(text); };
        for (let chance = 0; chance < 200; chance++) {
            const whole = code(chance % 2, chance * 7919).replaceAll('-', '');
            for (let at = 0; at < whole.length; at++) {
                for (const sign of SIGNS) if (sign !== whole[at]) is(whole.slice(0, at) + sign + whole.slice(at + 1));
                const [one, other] = [whole[at], whole[at + 1]];
                if (other && one !== other) is(whole.slice(0, at) + other + one + whole.slice(at + 2));
                is(whole.slice(0, at) + whole.slice(at + 1));
            }
        }
        return [tried, missed];"""
    tried, missed = run(sheet, script)
    assert tried > 200 * 8 * 32
    assert missed == []


def test_the_same_marks_have_many_codes(run: Any) -> None:
    for sheet in SHEETS:
        codes = run(sheet, "return Array.from({length: 256}, (_, chance) => code(1, chance));")
        assert len(set(codes)) == 256, sheet


def test_case_spaces_hyphens_and_look_alikes_are_forgiven(run: Any) -> None:
    script = r"""const whole = code(1, 3);
        const ways = [whole.toLowerCase(), whole.replaceAll('-', ' '), whole.replaceAll('-', ''),
             whole.replaceAll('-', '\u2013'),
            ` ${whole}. `, whole.replaceAll('0', 'O'),
             whole.replaceAll('0', 'o').replaceAll('1', 'l'), whole.replaceAll('1', 'I')];
        return ways.filter(way => find(way).read.length !== 1);"""
    assert run("team-health-check", script) == []


TEXTS = [
    ("https://a.org/team-view/?sheet=x%23code={a}", 1),
    ("https://safe.example/?url=https%3A%2F%2Fa.org%2Fteam-view%2F%3Fsheet%3Dx%23code%3D{a}&data=05%7C02 and more", 1),
    ("https://a.example/?q=https%253A%252F%252Fb.org%252F%2523code%253D{a}", 1),
    ("#code={a}\ncode={b}=20", 2),
    ("\u200e{a}\u200b\n\u2068{b}\u2069", 2),
    ("{a}\n{b}", 2),
    ("{a}, {b};{a}", 3),
    ("Dear team, here are that many: Sam {a} and Mia has {b}, thank you.", 2),
    ("> {a}\n> \n> On 26 November 2026 at 14:05 Sam <sam@h7k2.example> wrote: {b}. Ring +44 1632 960", 2),
    ("1. {a}\n2) {b}\n3 {a}", 3),
    ("http://localhost/team-view/?sheet=x#code={a}.\n<https://h7k2-9qfm-3xyz.example/#code={b}>", 2),
    ("| {a} | {b} |", 2),
    ("*{a}* “{b}” ({a})", 3),
    ("{a}\t{b}\r\n{a}\r{b}", 4),
    ("Here this code that will help with more work than ever", 0),
    ("", 0),
]


@pytest.mark.parametrize(("text", "count"), TEXTS)
def test_codes_are_found_in_whatever_they_came_with(run: Any, text: str, count: int) -> None:
    script = f"""const text = {json.dumps(text)}.replaceAll('{{a}}', code(1))
            .replaceAll('{{b}}', code(4, 9).toLowerCase());
        const {{ read: found, refused, beyond }} = find(text);
        return [found.length, refused.map(({{ code }}) => code), beyond];"""
    assert run("team-health-check", script) == [count, [], False]


REFUSED = [
    ("one.slice(0, -1)", "damaged", "it has 11 signs, and a code of this sheet has 12"),
    ("one + '7'", "damaged", "it has 13 signs, and a code of this sheet has 12"),
    ("swapped(one)", "damaged", "a sign is wrong, or two have changed places"),
    ("'5' + one.slice(1)", "damaged", "a sign is wrong, or two have changed places"),
    ("one.slice(0, 5) + 'U' + one.slice(6)", "damaged", "it has the sign “U”, which stands in no code"),
    ("other({ sign: 'W' })", "sheet", "it belongs to the sheet “Well”"),
    ("other({ version: 'ZZ' })", "version", "it was made with another edition of this sheet, whose rows differ"),
    ("other({ sign: 'Z' })", "sheet", "it belongs to no sheet that this edition has"),
]


@pytest.mark.parametrize(("change", "kind", "fault"), REFUSED)
def test_what_is_no_code_of_this_sheet_is_told_with_its_line(run: Any, change: str, kind: str, fault: str) -> None:
    script = f"""const one = code(3, 5);
        const other = change => written(rows.map(() => 2), rows, {{ ...team, ...change }}, 5n);
        const swapped = text => {{
            const at = [...text].findIndex((sign, at) =>
                at > 4 && text[at + 1] !== sign && ![sign, text[at + 1]].includes('-'));
            return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        }};
        const {{ read: found, refused }} = find(`Hello\\n2. Sam: ${{{change}}}\\n${{one}}`);
        return [found.length, refused.map(({{ line, kind, fault }}) => [line, kind, fault])];"""
    assert run("team-health-check", script) == [1, [[2, kind, fault]]]


def test_more_than_can_be_read_is_told(run: Any) -> None:
    assert run("team-health-check", "const f = find('x '.repeat(60_000)); return [f.read.length, f.beyond];") == [
        0,
        True,
    ]
    assert run(
        "team-health-check", "const f = find(`${code(1)}\\n`.repeat(600)); return [f.read.length, f.beyond];"
    ) == [500, True]
