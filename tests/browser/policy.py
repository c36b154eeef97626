"""The policy under which the whole site has to work, and what breaks it."""

from playwright.sync_api import Page, Route

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self' blob:; form-action 'self' mailto:; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)


def enforce(page: Page) -> list[str]:
    """Puts the policy on every page that is opened from now on; what breaks it is added to the list."""
    broken: list[str] = []

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    page.route(lambda address: "." not in address.rsplit("/", 1)[-1].split("?")[0], with_policy)
    page.on("console", lambda said: broken.append(said.text) if "Content Security Policy" in said.text else None)
    return broken
