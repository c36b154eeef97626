"""Every template escapes what it is fed, and each exception stands in sight here, with its reason."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from alongside.sheets.word.blank import FOLDER as WORD
from alongside.templates import PLAIN, environment, escapes
from tests.guide import OVERRIDES, ROOT

RAW = {
    ("model.html", "guide.diagram(item) | safe"): "a drawing, each of whose elements and attributes has been checked",
    ("partials/parts.html", "own.inline | safe"): "the owner's logo, checked as drawings are",
}
"""What stands on a page unescaped, by template."""
MARKUP = {
    "alongside/templates.py": "what a template has made is markup",
}
"""Where text is taken for markup."""
ENVIRONMENTS = {"alongside/templates.py": "all templates of the core"}
"""Where an environment is made; hooks/pages.py sets MkDocs' own to escape."""
ADDRESSES = {
    "entry.url": "an anchor",
    "first.url | url": "a page's own address",
    "guide.owner.mail_link": "begins with `mailto:`",
    "guide.owner.mail_link ~ '?subject=Enquiry' if by_mail else posting.address": "a web address, or the page itself",
    "guide.owner.repository": "a web address",
    "guide.site": "a web address",
    "owner.mail_link": "begins with `mailto:`",
    "owner.telephone_link": "begins with `tel:`",
    "page.canonical_url": "under the site's address, a web address",
    "page.meta.to": "relative, made of two files' names",
    "page.meta.whole": "under the site's address, a web address",
    "posting.service.terms": "a web address of ours",
    "run.href": "a scheme that texts may use, or an address under the site's",
    "work.address": "a web address, or a DOI's",
    "work.url": "a web address",
}
"""What links lead to that no filter makes relative: each is known to begin with a scheme that runs nothing."""

FILES = sorted(path for folder in (OVERRIDES, WORD) for path in folder.rglob("*") if path.suffix in (".html", ".xml"))
EXPRESSION = re.compile(r"\{\{-?\s*(.*?)\s*-?\}\}", re.DOTALL)
TRANSLATED = re.compile(r"\{% trans .*?%\}")
STATEMENT = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def name_of(path: Path) -> str:
    return path.relative_to(OVERRIDES if path.is_relative_to(OVERRIDES) else WORD).as_posix()


def is_said(call: nodes.Call) -> bool:
    """Whether a call takes words from a catalogue; a `{% trans %}` becomes one."""
    return isinstance(call.node, nodes.Name) and call.node.name in ("_", "gettext", "ngettext")


def markup_of(path: Path) -> str:
    """A template without its statements and comments."""
    return STATEMENT.sub("", path.read_text("utf-8"))


def test_only_what_makes_no_markup_is_exempt_from_escaping() -> None:
    assert len(FILES) > 60
    assert [path.name for path in FILES if not escapes(name_of(path))] == []
    assert all((OVERRIDES / name).suffix == ".jinja" for name in PLAIN)
    assert {path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.jinja")} == {*PLAIN}
    assert escapes(None), "a text that is no template's file escapes, too"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_template_says_what_it_leaves_unescaped_and_that_is_listed(path: Path) -> None:
    source = path.read_text("utf-8")
    tree = Environment(extensions=["jinja2.ext.i18n"]).parse(source)
    raw = [found for found in EXPRESSION.findall(source) if re.search(r"\|\s*(safe|string)\b|Markup", found)]
    assert {(name_of(path), found) for found in raw} <= RAW.keys()
    marks = [node for node in tree.find_all(nodes.Filter) if node.name == "safe"]
    assert len(marks) == len(raw), "a value is marked as safe outside of an expression"
    assert not re.search(r"\{%-?\s*(autoescape|filter)\b", source)
    needless = [node.name for node in tree.find_all(nodes.Filter) if node.name in ("e", "escape", "forceescape")]
    assert needless == []
    # words of the catalogues are markup, and a test of theirs holds translations to the same
    said = {id(word) for call in tree.find_all(nodes.Call) if is_said(call) for word in call.args}
    texts = [node for node in tree.find_all(nodes.Const) if isinstance(node.value, str) and id(node) not in said]
    literals = [node.value for node in texts]
    assert [text for text in literals if "<" in text or "&" in text] == [], "this markup would be escaped"


def test_every_exception_is_one() -> None:
    for name, found in RAW:
        assert found in (OVERRIDES / name).read_text("utf-8")
    texts = " ".join(path.read_text("utf-8") for path in FILES)
    assert [address for address in ADDRESSES if address not in texts] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_value_stands_only_where_escaping_keeps_it_a_value(path: Path) -> None:
    """In the text of an element or between an attribute's quotation marks: nowhere else is it safe."""
    source = markup_of(path)
    quoted = re.sub(r'="[^"]*"', "", EXPRESSION.sub("\N{LOZENGE}", source))
    assert re.findall(r"[\w-]+=\N{LOZENGE}", quoted) == [], "an attribute without quotation marks"
    assert re.findall(r"\s(?:on\w+|style|srcdoc|srcset)=\"[^\"]*\{\{", source) == [], "an attribute that is code"
    for name in ("script", "style"):
        for body in re.findall(rf"<{name}\b[^>]*>(.*?)</{name}>", source, re.DOTALL):
            assert all(re.search(r"\|\s*tojson$", found) for found in EXPRESSION.findall(body)), body
    assert re.findall(r"<!--[^>]*\{\{", source) == [], "a comment"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_link_leads_where_no_script_runs(path: Path) -> None:
    found = re.findall(r"\s(?:href|src|action|formaction|data|poster|cite)=\"\{\{\s*(.*?)\s*\}\}", markup_of(path))
    relative = re.compile(r"\| url$|^prose\.address\(")
    bound = dict(re.findall(r"[ ,](\w+)=([^,%]+?)(?=,| %\})", " ".join(TRANSLATED.findall(path.read_text("utf-8")))))
    found = [bound.get(address, address) for address in found]
    assert [address for address in found if not relative.search(address) and address not in ADDRESSES] == []


def test_the_cores_templates_escape_markup_in_any_place() -> None:
    made = environment(OVERRIDES).from_string('<a title="{{ x }}">{{ x }}{{ x | words }}{{ x ~ x | begins }}</a>')
    assert made.render(x="\"'<b>&").count("<") == 2
    assert made.render(x="\"'<b>&").count('"') == 2


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def test_text_becomes_markup_in_one_place_and_no_environment_is_made_that_does_not_escape() -> None:
    for path in sorted((ROOT / "hooks").rglob("*.py")):
        name = path.relative_to(ROOT / "hooks").as_posix()
        for call in calls(ast.parse(path.read_text("utf-8"))):
            what = f"{name}:{call.lineno}"
            match called(call):
                case "Markup":
                    assert not call.args or name in MARKUP, what
                case "Environment" | "NativeEnvironment" | "SandboxedEnvironment":
                    settings = {word.arg: ast.unparse(word.value) for word in call.keywords}
                    assert name in ENVIRONMENTS and settings["autoescape"] == "escapes", what
                case "Template" | "from_string":
                    pytest.fail(f"{what} makes a template that stands nowhere")
    assert "env.autoescape = escapes\n" in (ROOT / "hooks/pages.py").read_text("utf-8")
