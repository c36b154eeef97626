"""How an enquiry reaches the owner, as data: the visitor's mail program, an address of the owner's, or a service.

Of each service its documentation was read, at the addresses that stand with it. What that leaves open is said there.
All of them take fields of any name, and answer to what stands in `email`; so the fields keep their names with each.
"""

from collections.abc import Mapping
from enum import StrEnum

from alongside.enquiry.service import ARRIVED, HTML, Reply, Service, Setting


class Delivery(StrEnum):
    """How an enquiry reaches the owner."""

    EMAIL = "email"
    """The visitor's own mail program sends it. Nothing else is needed."""
    ENDPOINT = "endpoint"
    """The form posts it to a web address of the owner's, where `receiver/` may be running."""
    FORMSPREE = "formspree"
    NETLIFY = "netlify"
    WEB3FORMS = "web3forms"
    STATICFORMS = "staticforms"
    BASIN = "basin"


FORM_ID = "the id of a form at {}: what stands behind `/f/` in its address"
SUBJECT = "Enquiry"

SERVICES: Mapping[Delivery, Service] = {
    Delivery.ENDPOINT: Service(
        setting=Setting(
            key="endpoint",
            is_for="where enquiries are posted to",
            pattern="(?s).*",  # its type says what an address is
            looks_like="a web address",
            example="https://forms.your-organisation.org/enquiries",
        ),
        address="{}",
        trap="homepage",
        number="id",
        reply=Reply(only=("message",)),
        documented=("OWNERS.md",),
    ),
    Delivery.FORMSPREE: Service(
        name="Formspree",
        setting=Setting(
            key="form",
            is_for="which form there takes enquiries",
            pattern=r"[A-Za-z0-9]{6,32}",
            looks_like=FORM_ID.format("Formspree"),
            example="mayvnqpz",
        ),
        address="https://formspree.io/f/{}",
        trap="_gotcha",
        hidden={"_subject": SUBJECT},
        # Refusals: {"error": "…", "errors": [{"code": "TYPE_EMAIL", "field": "email", "message": "…"}]}.
        # Its statuses are documented nowhere that was found; the keys are those that its own library goes by.
        reply=Reply(received={"next": "words"}, message=("error",)),
        terms="https://formspree.io/legal/privacy-policy/",
        documented=(
            "https://help.formspree.io/articles/building-your-form/submit-forms-with-javascript-ajax",
            "https://help.formspree.io/articles/building-your-form/honeypot-spam-filtering",
            "https://github.com/formspree/formspree-js/blob/master/packages/formspree-core/src/submission.ts",
        ),
    ),
    Delivery.NETLIFY: Service(
        name="Netlify",
        address=f"./#{ARRIVED}",
        trap="bot-field",
        # Netlify finds the form by these when the site is published
        marks={"name": "enquiry", "data-netlify": "true", "data-netlify-honeypot": "bot-field"},
        hidden={"form-name": "enquiry", "subject": SUBJECT},
        # It answers with a page, and a post that it does not take with one of 404. Another server may answer a post
        # with the page itself: only Netlify sends this header (known of its support; no documentation was found).
        reply=Reply(type=HTML, header="x-nf-request-id", most=1_000_000),
        terms="https://www.netlify.com/privacy/",
        documented=(
            "https://docs.netlify.com/manage/forms/setup/",
            "https://github.com/netlify/context-and-tools/blob/main/skills/netlify-forms/SKILL.md",
            "https://github.com/netlify-templates/next-platform-starter/issues/24",
        ),
    ),
    Delivery.WEB3FORMS: Service(
        name="Web3Forms",
        setting=Setting(
            key="key",
            is_for="which access key the form has",
            pattern=r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
            looks_like="an access key of Web3Forms, of 32 letters and digits in five groups",
            example="01234567-89ab-cdef-0123-456789abcdef",
        ),
        address="https://api.web3forms.com/submit",
        leads_to=("https://web3forms.com",),
        trap="botcheck",
        ticked=True,
        hidden={"access_key": "{}", "subject": SUBJECT},
        next="redirect",
        # The answer holds all that was sent. How it tells what is wrong with a field was found nowhere.
        reply=Reply(received={"success": "true"}, message=("message", "body.message"), most=1_000_000),
        terms="https://web3forms.com/privacy",
        documented=(
            "https://docs.web3forms.com/getting-started/api-reference",
            "https://docs.web3forms.com/getting-started/customizations/spam-protection/spam-protection",
        ),
    ),
    Delivery.STATICFORMS: Service(
        name="Static Forms",
        setting=Setting(
            key="key",
            is_for="which API key the form has",
            pattern=r"sf_[A-Za-z0-9]{16,64}",
            looks_like="an API key of Static Forms, which begins with `sf_`",
            example="sf_0123456789abcdef01234567",
        ),
        address="https://api.staticforms.dev/submit",
        leads_to=("https://www.staticforms.dev",),
        trap="honeypot",
        hidden={"apiKey": "{}", "subject": SUBJECT},
        next="redirectTo",
        # Refusals: {"success": false, "message": "…"}; 429 when a month's enquiries are used up.
        reply=Reply(received={"success": "true"}),
        terms="https://www.staticforms.dev/privacy-policy",
        documented=("https://www.staticforms.dev/docs/api-reference",),
    ),
    Delivery.BASIN: Service(
        name="Basin",
        setting=Setting(
            key="form",
            is_for="which form there takes enquiries",
            pattern=r"[0-9a-f]{12}",
            looks_like=FORM_ID.format("Basin"),
            example="0123456789ab",
        ),
        address="https://usebasin.com/f/{}",
        # Its documentation, as far as it could be read, shows a field but not its name; public forms call it so.
        trap="_gotcha",
        # Success is documented as a status of 200 alone; `success` stands in its JSON. Refusals: {"error": "…"}
        reply=Reply(received={"success": "true"}, message=("error", "message")),
        terms="https://usebasin.com/privacy",
        documented=(
            "https://docs.usebasin.com/guides/form-features/ajax",
            "https://docs.usebasin.com/spam-protection/advanced-filters",
            "https://gist.github.com/davidwerks/70746026c078792ace9a80665e988158",
        ),
    ),
}
"""Every delivery that is posted."""
SETTINGS = tuple(dict.fromkeys(service.setting.key for service in SERVICES.values() if service.setting))
"""The keys that deliveries need, each once, in order."""
