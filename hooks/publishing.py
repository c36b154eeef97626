"""Publishes an edition when it is whole: it is built beside the one that stands, and takes its place at the end."""

import logging
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.utils import CountHandler

from alongside import templates
from alongside.faults import DesignError
from alongside.publishing import Edition, PublishingError, said


class _State:
    """What this process is doing."""

    serves = False
    edition: Edition | None = None
    served: Edition | None = None


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001
    """Notes whether the site is served. It is built beside itself, too: while a build fails, the last one is served."""
    _State.serves = command == "serve"


def on_shutdown() -> None:
    """What is served goes with its process, and what stood beside it."""
    if _State.served:
        _State.served.vanish()


@event_priority(100)  # before anything dear is made
def on_pre_build(config: MkDocsConfig) -> None:
    """Lets MkDocs build in a folder beside the site's."""
    try:
        _State.edition = Edition(Path(config.site_dir))
    except PublishingError as fault:
        raise PluginError(f"{fault}; nothing was built") from fault
    config.site_dir = str(_State.edition.folder)
    if _State.serves:
        _State.served = _State.edition


@event_priority(-100)  # after everyone who writes something
def on_post_build(config: MkDocsConfig) -> None:
    """Puts the new edition in its place, unless MkDocs is about to stop at warnings."""
    if (edition := _State.edition) and not (config.strict and _warnings()):
        edition.publish()
        config.site_dir = str(edition.place)
        _State.edition = None


def on_build_error(error: Exception) -> None:
    """Clears away an edition that has failed; says in one line what the system or a template refused."""
    if _State.edition:
        _State.edition.give_up()
        _State.edition = None
    if isinstance(error, OSError):
        raise PluginError(f"{said(error)}; what was published still stands") from error
    if isinstance(error, TemplateError):
        raise PluginError(f"{templates.said(error)}; what was published still stands") from error
    if isinstance(error, DesignError):
        raise PluginError(f"{error}; what was published still stands") from error


def _warnings() -> bool:
    """Whether something was warned of, as MkDocs itself counts it."""
    return any(
        handler.get_counts() for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)
    )
