"""Scripts joined for a folder: no module is left. `tests/browser/test_folder.py` runs them."""

from alongside.design.classic import classic
from alongside.offline.worker import scripts_of
from tests.guide import guide


def test_nothing_of_a_module_is_left_in_the_guides_own() -> None:
    scripts = scripts_of(guide())
    for name in (name for name in scripts if "/kinds/" in name):
        text = classic(name, scripts)
        assert "import(" not in text.replace("@import(", "") and "\nexport " not in text and "\nimport " not in text
