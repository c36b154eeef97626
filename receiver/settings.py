"""The receiver's settings: from the environment, from one file, or from both; all that is wrong is told at once."""

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from ipaddress import ip_address
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct
from msgspec.inspect import Metadata, type_info
from msgspec.structs import FieldInfo, fields

START = "RECEIVER_"
FILE = f"{START}SETTINGS"
"""The variable that names the file."""
EMAIL = r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}\Z"
"""The rule that browsers apply to <input type="email">, and a dot in the domain."""

Email = Annotated[str, Meta(pattern=EMAIL, title="an email address", examples=["ask@your-organisation.org"])]
Words = Annotated[str, Meta(max_length=500, title="text of at most 500 characters", examples=["…"])]


class Settings(Struct, frozen=True, kw_only=True):
    """What the owner sets. Each key is a variable, too: `site` is `RECEIVER_SITE`."""

    site: Annotated[
        str,
        Meta(
            pattern=r"^https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?(/\S*)?\Z",
            title="the whole address of your site",
            examples=["https://guide.your-organisation.org/"],
        ),
    ]
    """The site whose page may post, and nobody else's."""

    database: Annotated[Words, Meta(min_length=1, title="the path of a file", examples=["/data/enquiries.db"])] = (
        "enquiries.db"
    )
    """Where enquiries are kept, beside two files that SQLite makes."""

    host: Annotated[Words, Meta(examples=["0.0.0.0"])] = "127.0.0.1"
    """The address it listens on: this computer's own, unless you say otherwise."""

    port: Annotated[int, Meta(ge=1, le=65_535, title="a number from 1 to 65535", examples=["8000"])] = 8000
    """The port it listens on."""

    proxies: Annotated[Words, Meta(title="addresses, with commas", examples=["10.0.0.1"])] = ""
    """The proxies in front of it, which say whose computer a post comes from."""

    to: Email = ""
    """Whom enquiries are forwarded to."""

    sender: Email = ""
    """From whose address they are forwarded: one that your mail server lets you use."""

    smtp_host: Annotated[Words, Meta(examples=["mail.your-organisation.org"])] = ""
    """Your mail server. Without one nothing is forwarded: read enquiries by `python -m receiver list`."""

    smtp_port: Annotated[int, Meta(ge=1, le=65_535, title="a number from 1 to 65535", examples=["587"])] = 587
    """Its port."""

    smtp_security: Annotated[
        Literal["starttls", "tls", "none"], Meta(title="`starttls`, `tls` or `none`", examples=["starttls"])
    ] = "starttls"
    """How the way to it is encrypted; `none` is for a server on the same computer."""

    smtp_user: Words = ""
    """Your name there, if it asks for one."""

    smtp_password: Words = ""
    """Your password there."""

    most_an_hour: Annotated[int, Meta(ge=1, le=100_000, title="a number from 1", examples=["60"])] = 60
    """Posts an hour that are taken from one computer, or one home."""

    most_bytes: Annotated[int, Meta(ge=10_000, le=10_000_000, title="a number from 10000", examples=["500000"])] = (
        500_000
    )
    """Bytes that a post may have: a letter is one, or up to twelve."""

    keep_days: Annotated[int, Meta(ge=0, le=36_500, title="a number of days", examples=["90"])] = 90
    """Days after which an enquiry that was forwarded is erased; 0 is never."""

    @property
    def origin(self) -> str:
        """The site as browsers name it: its scheme, its host and its port, if that is not the usual one."""
        split = urlsplit(self.site)
        usual = {"https": 443, "http": 80}[split.scheme]
        port = f":{split.port}" if split.port not in (None, usual) else ""
        host = split.hostname or ""
        return f"{split.scheme}://{f'[{host}]' if ':' in host else host}{port}"


def read_settings(environment: Mapping[str, str], text: str = "", file: str = "") -> tuple[Settings | None, list[str]]:
    """The settings, or None with all that is wrong. `text` is that of a file in TOML; the environment has its way."""
    problems = list[str]()
    given = dict[str, tuple[Any, str]]()
    try:
        given |= {key: (value, f"{file}: `{key}`") for key, value in tomllib.loads(text).items()}
    except tomllib.TOMLDecodeError as fault:
        problems.append(
            f'{file}: it is not TOML ({fault}) — for example `site = "https://guide.your-organisation.org/"`'
        )
    own = {name: value for name, value in environment.items() if name.startswith(START) and name != FILE}
    given |= {name.removeprefix(START).lower(): (value, f"`{name}`") for name, value in own.items()}
    known = {info.name: info for info in fields(Settings)}
    values = dict[str, Any]()
    for key, (value, where) in given.items():
        if key not in known:
            near = get_close_matches(key, known, n=1)
            advice = f"did you mean `{near[0]}`?" if near else f"the keys are {', '.join(known)}"
            problems.append(f"{where} is no setting — {advice}")
        else:
            try:
                values[key] = msgspec.convert(value, known[key].type, strict=not isinstance(value, str))
            except msgspec.ValidationError:
                problems.append(_wrong(known[key], value, where))
    missing = [info for info in known.values() if info.required and info.name not in given]
    problems += [f"`{START}{info.name.upper()}` is missing — {_example(info)}" for info in missing]
    if problems:
        return None, problems
    settings = Settings(**values)
    problems += _together(settings)
    return (None if problems else settings), problems


def _together(settings: Settings) -> Iterator[str]:
    """What is wrong though each setting by itself is right."""
    try:
        _ = settings.origin
    except ValueError as fault:
        yield f"`site` is no address ({fault}) — for example `{START}SITE=https://guide.your-organisation.org/`"
    if not settings.smtp_host:
        return
    for key in ("to", "sender"):
        if not getattr(settings, key):
            example = f"for example `{START}{key.upper()}=ask@your-organisation.org`"
            yield f"`smtp_host` is set, but `{key}` is not — {example}"
    if settings.smtp_security == "none" and not _is_here(settings.smtp_host):
        what = f"`smtp_security` is `none`, and enquiries would go to `{settings.smtp_host}` unencrypted"
        yield f"{what} — for example `{START}SMTP_SECURITY=starttls`"


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _hints(info: FieldInfo) -> dict[str, Any]:
    kind = type_info(info.type)
    return dict(kind.extra_json_schema or {}) if isinstance(kind, Metadata) else {}


def _wrong(info: FieldInfo, value: object, where: str) -> str:
    shown = "…" if "password" in info.name else " ".join(str(value).split())[:60]
    return f"{where} should be {_hints(info).get('title', 'text')}, but is `{shown}` — {_example(info)}"


def _example(info: FieldInfo) -> str:
    return f"for example `{START}{info.name.upper()}={_hints(info).get('examples', ['…'])[0]}`"
