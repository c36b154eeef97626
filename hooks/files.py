"""Makes everything printed or packed and puts it beside its page: Word files, PDFs, cards, then zips of all of them.

A build makes all of them before the site is touched, so that a fault leaves the last good site where it was. While
serving, each is made when someone asks for it.
"""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File
from mkdocs.structure.files import Files as SiteFiles
from watchdog.observers.polling import PollingObserver

from alongside.faults import PrintingError
from alongside.files.making import Files
from alongside.files.served import Served
from alongside.problems import report

log = logging.getLogger("mkdocs.alongside")
LOOKS_EVERY = 0.1
"""Seconds between two looks at the files while serving; MkDocs takes 0.5."""
SETTLES_IN = 0.03
"""Seconds without another change after which an edit is whole; MkDocs takes 0.1."""
served = Served()
"""The files of the site that this process serves, if it does."""


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001
    """Notes whether the site is served."""
    served.is_on = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Makes what has changed since the last build; everything that cannot be made is named."""
    site = config.extra["alongside"]
    made = [Files(each) for each in site.in_all_languages]
    if served.is_on:
        served.files = tuple(made)
        return
    try:
        for each, files in zip(site.in_all_languages, made, strict=True):
            each.files.update(files.make_all(log.info))
    except PrintingError as failed:
        raise PluginError(f"These files cannot be made; nothing was built:\n{failed}") from failed
    lines = report(problem for files in made for problem in files.problems)
    for line in lines:
        log.warning(line)
    if lines and config.strict:
        raise PluginError(f"{len(lines)} to mend; nothing was built")


def on_files(files: SiteFiles, config: MkDocsConfig) -> SiteFiles:
    """Puts each file beside its item's page."""
    for site in config.extra["alongside"].in_all_languages:
        for address, path in site.files.items():
            files.append(File.generated(config, address, abs_src_path=str(path)))
    return files


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001
    """Answers for the files to download, which are made on demand, and sees an edit soon after it is made."""
    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOKS_EVERY)
    for path in watched:
        server.watch(path)
    server.build_delay = SETTLES_IN
    server.set_app(served.before(server.get_app(), server.mount_path))
    return server
