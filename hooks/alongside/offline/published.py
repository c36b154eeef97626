"""What is published for whoever keeps the guide: the list of an edition's files, and the guide as one folder."""

from pathlib import Path

from alongside.keeping import Shelf
from alongside.offline import folder
from alongside.offline.editions import EDITION, FILES, edition_in
from alongside.offline.worker import scripts_of
from alongside.search.index import ADDRESS as SEARCH
from alongside.site import Site


def published(built: Path, site: Site, name: str) -> dict[str, bytes]:
    """Files by address, of the site called `name` that is built in a folder. A zip that is kept is taken as it is."""
    guide = site.guide
    edition = edition_in(built, guide.edition, site.design.folder, guide)
    called = f"{name.lower().replace(' ', '-')}-{guide.edition}"
    content = folder.zipped(
        f"{called} {edition.name}",
        Shelf(site.kept / "folder", ".zip", 3),
        lambda: folder.packed(called, folder.folder(built, guide, scripts_of(guide), SEARCH), guide.edition),
    )
    return {
        folder.ADDRESS: content,
        FILES: edition.files.encode(),
        EDITION: edition.said(len(content)).encode(),
    }
