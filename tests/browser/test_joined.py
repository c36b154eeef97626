"""A joined script does what its modules do, and a joined stylesheet has all its rules."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from alongside.design import modules, styles
from tests.guide import DOCS

SCRIPTS = {
    "js/start.js": (
        'import { tell, one as first } from "./b.js";\nimport "./a.js";\nconst one = 2;\n'
        'tell(`start ${first}${one} ${one ? `so ${one} left.` : ""} left.`);\n'
        'import("./late/late.js").then(({ Late, later }) => later(new Late().word));\n'
    ),
    "js/a.js": 'import { tell } from "./b.js";\nconst one = "own";\ntell(`a ${one}`);\n',
    "js/b.js": (
        "const told = document.body.dataset;\nexport const one = 1;\n"
        'export function tell(word) { told.words = [told.words ?? "", word].join("|"); }\ntell("b");\n'
    ),
    "js/late/late.js": (
        'import it from "../vendor/it.js";\nimport { tell } from "../b.js";\n'
        "export class Late { #own = it; get word() { return `late ${this.#own}`; } }\n"
        "export async function later(word) { tell(await word); document.body.dataset.done = 1; }\n"
    ),
    "js/vendor/it.js": 'export default "it"; export const other = 1;',
}
PAGE = '<!doctype html><body><script type="module" src="/js/start.js"></script>'


@pytest.mark.parametrize("way", ["as written", "joined"])
def test_joined_modules_do_what_modules_do(page: Page, way: str) -> None:
    asked = modules.loaded(SCRIPTS) | {"js/start.js"}
    joined = {name: modules.joined(name, SCRIPTS) for name in asked}
    served = SCRIPTS if way == "as written" else {"js/vendor/it.js": SCRIPTS["js/vendor/it.js"]} | joined

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix("http://site.test/")
        text = served.get(name, PAGE if not name else "")
        route.fulfill(body=text, content_type="text/javascript" if name in served else "text/html")

    page.route("http://site.test/**", answer)
    page.goto("http://site.test/")
    page.locator("body[data-done]").wait_for(state="attached")
    # what is loaded on first use brings what it needs: b.js runs in it once more, when joined
    again = "" if way == "as written" else "|b"
    assert page.locator("body").get_attribute("data-words") == f"|b|a own|start 12 so 2 left. left.{again}|late it"


RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText);
}"""
SHEETS = {path.relative_to(DOCS / "assets").as_posix(): path.read_text("utf-8") for path in DOCS.rglob("*.css")}


@pytest.mark.parametrize("kind", [Path(name).stem for name in SHEETS if "/kinds/" in name])
def test_a_joined_stylesheet_has_every_rule(page: Page, kind: str) -> None:
    name, sheets = f"stylesheets/kinds/{kind}.css", SHEETS | {"stylesheets/tokens.css": ":root { --a: b }"}
    written = [rule for part in styles.imported_by(name, sheets) for rule in page.evaluate(RULES, sheets[part])]
    assert len(written) > 8
    assert page.evaluate(RULES, styles.joined(name, sheets)) == written
