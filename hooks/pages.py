"""Turns each item's Markdown into its page's, adds redirects and the stylesheet of design tokens."""

from typing import Any

import yaml
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from alongside import pages
from alongside.downloads import downloads
from alongside.templates import environment


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds a page at each former address, and `tokens.css`; keeps templates out of the site."""
    for file in [file for file in files if file.src_dir == config.theme.custom_dir]:
        files.remove(file)
    templates = environment(config.extra["templates"])
    for item in config.extra["guide"].items.values():
        for former in item.formerly:
            content = pages.redirect(item, former, templates)
            files.append(File.generated(config, former, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
    tokens = yaml.safe_load((config.extra["templates"] / "tokens.yml").read_text("utf-8"))
    sheet = templates.get_template("tokens.css.jinja").render(tokens)
    files.append(File.generated(config, "assets/stylesheets/tokens.css", content=sheet))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """The item's Markdown, made ready for the site."""
    guide = config.extra["guide"]
    item = guide.by_source(page.file.src_uri)
    if item is None:
        return markdown
    page.meta.setdefault("template", f"{item.kind}.html")
    return pages.compose(item, guide, environment(config.extra["templates"]))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Every template, 404.html too, sees the catalogue as `guide`."""
    env.globals["guide"] = config.extra["guide"]
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """A page's template sees its item and the files it offers."""
    guide = config.extra["guide"]
    item = guide.by_source(page.file.src_uri)
    context.update(item=item, downloads=downloads(item, guide) if item else [])
    return context
