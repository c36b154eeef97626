"""The service worker at the site's root: its scripts joined to one, or the one that takes it back.

It is the guide's own, and no Workbox: that keeps one precache, and drops from it what the new edition lacks while pages
of the old one are open (GoogleChrome/workbox, issue 3126). It checks no bytes, and wants a build step in another
language.
"""

from alongside.design.design import SOURCES, is_design
from alongside.design.modules import joined
from alongside.guide import Guide
from alongside.site import Site

ADDRESS = "sw.js"
"""Its scope is the folder it stands in: the whole site, and nothing beside it."""


def worker(site: Site) -> str:
    """The worker's text. It names no edition, so it changes only when its scripts do.

    While the site is being written, and where its owner has withdrawn the feature, it is the one that removes what a
    former worker has kept, and itself.
    """
    name = "worker" if is_offered(site) else "withdrawn"
    return joined(f"javascripts/offline/{name}.js", scripts_of(site.guide))


def scripts_of(guide: Guide) -> dict[str, str]:
    """The texts of the design's scripts, by name."""
    names = (path.removeprefix(SOURCES) for path in guide.assets if is_design(path) and path.endswith(".js"))
    return {name: (guide.docs / SOURCES / name).read_text("utf-8") for name in sorted(names)}


def is_offered(site: Site) -> bool:
    """Whether readers may keep the guide on their device."""
    assert site.guide.owner, "a site is built with the owner's settings"
    return site.guide.owner.offline and not site.served
