"""The service worker at the site's root: its scripts joined to one, or the one that takes it back."""

from alongside.design.modules import joined
from alongside.site import Site

ADDRESS = "sw.js"
"""Its scope is the folder it stands in: the whole site, and nothing beside it."""
SCRIPTS = "assets/javascripts/"


def worker(site: Site) -> str:
    """The worker's text. It names no edition, so it changes only when its scripts do.

    While the site is being written, and where its owner has withdrawn the feature, it is the one that removes what a
    former worker has kept, and itself.
    """
    docs = site.guide.docs / SCRIPTS
    scripts = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.js")}
    return joined("offline/worker.js" if is_offered(site) else "offline/withdrawn.js", scripts)


def is_offered(site: Site) -> bool:
    """Whether readers may keep the guide on their device."""
    assert site.guide.owner, "a site is built with the owner's settings"
    return site.guide.owner.offline and not site.served
