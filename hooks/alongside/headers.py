"""The headers that the owner's web server sends with every page, as files for the servers that are common."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from alongside.policy import policy_of
from alongside.site import Site

SERVERS: Mapping[str, str] = {
    "_headers": "headers/netlify.txt.jinja",
    "_headers.nginx": "headers/nginx.conf.jinja",
    "_headers.caddy": "headers/caddy.conf.jinja",
}
"""The files by their address under the site's, with their templates. Netlify and Cloudflare Pages read the first."""
FEATURES = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation"),
    *("gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "usb", "xr-spatial-tracking"),
)
"""What a browser may offer to pages, and these never ask for."""
FOR_EVER = "public, max-age=31536000, immutable"
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
    }


def server_files(site: Site) -> dict[str, str]:
    """The files for servers, by their addresses under the site's."""
    names = {
        "headers": headers_of(site),
        "root": quote(urlsplit(site.guide.site).path or "/", safe="/-._~"),
        "folder": site.design.folder,
        "for_ever": FOR_EVER,
        "asked_again": ASKED_AGAIN,
    }
    return {address: site.templates.get_template(name).render(**names) for address, name in SERVERS.items()}
