"""The bill of materials (SBOM) in CycloneDX: what the site ships of others, and what it is built with."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from alongside.releases.pins import Pin
from alongside.releases.shipped import SHIPPED, Shipped, Work

NAME = "alongside"


def bill(root: Path, version: str, edition: date, pins: Iterable[Pin]) -> str:
    """The bill of a version as JSON, the same each time; packages that only build the site have the scope `excluded`.

    Their hashes stand in `requirements.txt`: a package has many files, and each machine takes its own.
    """
    site = Component(
        type=ComponentType.APPLICATION, name=NAME, version=version, bom_ref=NAME, licenses=_licences(["MIT"])
    )
    when = datetime.combine(edition, time(), UTC)
    made = Bom(
        serial_number=uuid5(NAMESPACE_URL, f"{NAME}/{version}/{edition}"),
        metadata=BomMetaData(component=site, timestamp=when),
        components=[*(_shipped(each, root) for each in SHIPPED), *map(_built_with, pins)],
    )
    made.register_dependency(site, made.components)
    return JsonV1Dot6(made).output_as_string(indent=2) + "\n"


def _shipped(each: Shipped, root: Path) -> Component:
    parts = [_work(part) for part in each.parts]
    return _work(each.work, [*(_file(path, root) for path in each.found(root)), *parts])


def _work(work: Work, holds: Iterable[Component] = ()) -> Component:
    scope, _, name = work.name.rpartition("/")
    return Component(
        name=work.name,
        version=work.version,
        bom_ref=f"{work.name} {work.version}",
        purl=PackageURL(work.registry, scope or None, name, work.version) if work.registry else None,
        licenses=_licences([work.licence]),
        scope=ComponentScope.REQUIRED,
        components=holds,
    )


def _file(path: str, root: Path) -> Component:
    hashed = HashType(alg=HashAlgorithm.SHA_256, content=sha256((root / path).read_bytes()).hexdigest())
    return Component(type=ComponentType.FILE, name=path, bom_ref=path, hashes=[hashed])


def _built_with(pin: Pin) -> Component:
    package = PackageURL("pypi", None, pin.name, pin.version)
    return Component(
        name=pin.name,
        version=pin.version,
        bom_ref=str(package),
        purl=package,
        licenses=_licences([*_said(pin.name)][:1]),
        scope=ComponentScope.EXCLUDED,
    )


def _said(name: str) -> Iterator[str]:
    """What an installed package says of its licence, the plainest first; nothing of one that is not installed here."""
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return
    yield from about.get_all("License-Expression") or ()
    kinds = about.get_all("Classifier") or ()
    yield from (kind.split(" :: ")[-1] for kind in kinds if kind.startswith("License :: "))
    yield from (line for line in about.get_all("License") or () if "\n" not in line)


def _licences(expressions: Iterable[str]) -> list[License]:
    return [LicenseFactory().make_from_string(each) for each in expressions]
