"""What a web server sends with every page, and where it sends who comes to a former address: files for common servers.

The policy stands here once. The recipes in `publishing/` take in the file that the build has made for their server.
"""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from alongside.links import page_address
from alongside.media_types import TEXTS, TYPES, type_of
from alongside.policy import policy_of
from alongside.site import Site

SERVERS: Mapping[str, str] = {
    "_headers": "headers/netlify.txt.jinja",
    "_redirects": "headers/redirects.txt.jinja",
    "_headers.nginx": "headers/nginx.conf.jinja",
    "_headers.caddy": "headers/caddy.conf.jinja",
    "_headers.cloudfront.json": "headers/cloudfront.json.jinja",
}
"""The files by their address under the site's, with their templates. Netlify and Cloudflare Pages read two."""
FEATURES = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation"),
    *("gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "usb", "xr-spatial-tracking"),
)
"""What a browser may offer to pages, and these never ask for."""
YEAR = 31_536_000
"""In seconds."""
FOR_EVER = f"public, max-age={YEAR}, immutable"
ASKED_AGAIN = "no-cache"
"""A page is asked for anew each time, and seldom sent: an old one would ask for files of an edition that has gone."""


def headers_of(site: Site) -> dict[str, str]:
    """The headers of everything on the site, by their names."""
    assert site.guide.owner, "a site is built with the owner's settings"
    return {
        # what a page states itself, and who may frame it, which only a header can say
        "Content-Security-Policy": f"{policy_of(site.guide.owner)}; frame-ancestors 'none'",
        "Referrer-Policy": "strict-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        # of this host alone; a browser takes it over https, and from nobody else
        **({"Strict-Transport-Security": f"max-age={YEAR}"} if site.guide.site.startswith("https:") else {}),
    }


def moved(site: Site) -> dict[str, str]:
    """Each former address of a page, and its present one: paths of the site's host."""
    root = _root(site)
    return {
        root + quote(page_address(former)): root + quote(item.url)
        for each in site.in_all_languages
        for item in each.guide.readable()
        for former in item.formerly
    }


def server_files(site: Site) -> dict[str, str]:
    """The files for servers, by their addresses under the site's."""
    names = {
        "headers": headers_of(site),
        "moved": moved(site),
        "root": _root(site),
        "folder": site.design.folder,
        "for_ever": FOR_EVER,
        "asked_again": ASKED_AGAIN,
        "year": YEAR,
        "types": TYPES,
        "texts": sorted(TEXTS),
        "type_of": type_of,
    }
    return {address: site.templates.get_template(name).render(**names) for address, name in SERVERS.items()}


def _root(site: Site) -> str:
    return quote(urlsplit(site.guide.site).path or "/", safe="/-._~")
