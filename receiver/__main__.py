"""The receiver's commands: run it, list what has come, and export or erase what one person has sent."""

import argparse
import json
import logging
import os
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

import uvicorn

from receiver.app import application
from receiver.settings import FILE, Settings, read_settings
from receiver.store import Kept, Store


def main(arguments: list[str] | None = None) -> int:
    """Does what was asked for; 2 when the settings are wrong, 1 when the database cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m receiver", description=__doc__)
    parser.add_argument("--settings", default=os.environ.get(FILE, ""), help="a file of settings, in TOML")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("serve", help="receive enquiries (this is done without a command, too)")
    commands.add_parser("list", help="print all enquiries, as JSON, one a line")
    for name in ("export", "erase"):
        command = commands.add_parser(name, help=f"{name} all enquiries of one person")
        command.add_argument("email", help="their email address")
    options = parser.parse_args(arguments)
    try:
        text = Path(options.settings).read_text("utf-8") if options.settings else ""
    except (OSError, ValueError) as fault:
        print(
            f"{options.settings}: it cannot be read ({fault}) — leave it out, or name a file in TOML", file=sys.stderr
        )
        return 2
    settings, problems = read_settings(os.environ, text, options.settings)
    if not settings:
        print("\n".join(problems), file=sys.stderr)
        return 2
    try:
        with closing(Store(settings.database)) as store:
            return _serve(settings, store) if options.command in (None, "serve") else _answer(options, store)
    except sqlite3.Error as fault:
        what = f"`database`: `{settings.database}` cannot be used ({fault})"
        print(
            f"{what} — for example `RECEIVER_DATABASE=/data/enquiries.db`, in a folder that is there", file=sys.stderr
        )
        return 1


def _serve(settings: Settings, store: Store) -> int:
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    if not settings.smtp_host:
        logging.warning("no smtp_host is set: nothing is forwarded, and `python -m receiver list` shows what has come")
    uvicorn.run(
        application(settings, store),
        host=settings.host,
        port=settings.port,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=settings.proxies or None,
        access_log=False,  # it would write down who came
        server_header=False,
        log_level="warning",
        timeout_graceful_shutdown=15,
        limit_concurrency=500,
    )
    return 0


def _answer(options: argparse.Namespace, store: Store) -> int:
    if options.command in ("erase", "export") and not options.email.strip():
        print(
            "Name an address, such as zoe@practice.org: without one these would be all who gave none.", file=sys.stderr
        )
        return 2
    if options.command == "erase":
        count = store.erase(options.email)
        print(f"Erased {count} of {options.email}. What was forwarded is in your mailbox: erase it there, too.")
        return 0
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # as JSON is, in whatever this computer writes by itself
    for kept in store.all(options.email if options.command == "export" else ""):
        print(json.dumps(_told(kept), ensure_ascii=False))
    return 0


def _told(kept: Kept) -> dict[str, object]:
    return {
        "id": kept.id,
        "received": _moment(kept.received),
        "forwarded": _moment(kept.forwarded),
        "words": kept.words,
    }


def _moment(seconds: float | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


if __name__ == "__main__":
    sys.exit(main())
