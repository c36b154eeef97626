"""What keeps scripts from being joined is a fault with its line, and nothing is guessed."""

import pytest

from alongside.design.modules import imported_by, joined, loaded, script_faults

RIGHT = {
    "js/page.js": """
import { one, two as second } from "./shared/one.js";
import "./side.js";
second(one);
""",
    "js/side.js": """
import { one } from "./shared/one.js";
export const once = one;
const later = () => import("./late.js");
""",
    "js/late.js": """
import Lib from "./vendor/lib.js";
export class Late {}
export async function go() { await Lib }
""",
    "js/shared/one.js": """
/** @typedef {import("./gone.js").Gone} Gone */
export const one = 1;
export function two() {}
""",
    "js/vendor/lib.js": "export default 1; export { what as ever }",
}


def faults(**texts: str) -> list[str]:
    scripts = RIGHT | {f"js/{name}.js": text for name, text in texts.items()}
    own = [name for name in scripts if "vendor" not in name]
    return [str(fault) for name in own for fault in script_faults(name, scripts, "docs/")]


def test_what_the_guides_scripts_are_made_of_has_no_fault() -> None:
    assert faults() == []
    assert imported_by("js/page.js", RIGHT) == ["js/shared/one.js", "js/side.js"]
    assert loaded(RIGHT) == {"js/late.js"}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('import { x } from "./gone.js";', "there is no script `js/gone.js`"),
        ('const x = () => import("./gone.js");', "there is no script `js/gone.js`"),
        ('import { what } from "./vendor/lib.js";', "is imported as a whole"),
        ('import * as all from "./shared/one.js";', "`import * as all"),
        ("import { one } from './shared/one.js'", "`import { one } from"),
        ("export default class {}", "`export default class"),
        ("export let changing = 1;", "`export let changing"),
        ("export { x };", "`export { x }"),
        ('export * from "./shared/one.js";', "`export * from"),
        ("const x = await fetch('');", "`const x = await"),
        ("import(name);", "`import(name)"),
        ("const here = () => import.meta.url;", "`import.meta"),
        ('import "./page.js";', "the script imports itself"),
    ],
)
def test_what_cannot_be_joined_is_named_with_its_line(line: str, what: str) -> None:
    (fault, *more) = faults(page=f"// @ts-check\n\n{line}\n")
    assert fault.startswith("docs/js/page.js:" + ("1" if "itself" in what else "3")) and what in fault
    assert " — import { one" in fault and not more


def test_all_faults_are_named_at_once() -> None:
    assert len(faults(page='import "./gone.js";\nexport let a;\n', side="import(x);")) == 3


def test_a_joined_script_asks_for_nothing_but_what_is_loaded_on_first_use_and_what_others_made() -> None:
    assert 'import("./late.js")' in joined("js/page.js", RIGHT)
    assert "from" not in joined("js/page.js", RIGHT)
    late = joined("js/late.js", RIGHT)
    assert late.startswith('import _0 from "./vendor/lib.js";') and late.endswith("export const { Late, go } = _1;\n")


def test_an_address_counts_from_where_the_joined_script_stands() -> None:
    scripts = {
        "js/kinds/a.js": 'import "../far/b.js";',
        "js/far/b.js": 'const x = () => import("./c.js");',
        "js/far/c.js": "",
    }
    assert 'import("../far/c.js")' in joined("js/kinds/a.js", scripts)
