"""Addresses and numbers that are set aside for examples."""

import pytest

from alongside.owner.reserved import is_reserved_number, reserved_domain


@pytest.mark.parametrize(
    ("address", "reserved"),
    [
        ("ask@example.com", "example.com"),
        ("ask@mail.Example.ORG", "example.org"),
        ("https://www.example.net:8443/path", "example.net"),
        ("https://guide.alongside.example/", "example"),
        ("ask@alongside.test", "test"),
        ("ask@alongside.invalid.", "invalid"),
        ("http://localhost:8000/", "localhost"),
        ("http://127.0.0.1:8000/", "127.0.0.1"),
        ("http://[::1]/", "::1"),
        ("ask@practice.org", ""),
        ("ask@example.practice.org", ""),
        ("ask@myexample.com", ""),
        ("https://practice.org/example.com", ""),
        ("http://[/", ""),
    ],
)
def test_reserved_domains(address: str, reserved: str) -> None:
    assert reserved_domain(address) == reserved


@pytest.mark.parametrize(
    "number",
    [
        *(f"011{city} 496 0123" for city in "345678"),
        *(f"01{city}1 496 0999" for city in "23456"),
        "020 7946 0000",
        "0191 498 0123",
        "028 9018 0123",
        "028 9649 6123",
        "029 2018 0123",
        "01632 960123",
        "07700 900123",
        "08081 570123",
        "0909 8790123",
        "03069 990123",
        "+44 1632 960123",
        "+44 (0)20 7946 0123",
        "0044 7700 900123",
        "(01632) 960-123",
        "+1 202 555 0123",
        "(801) 555-0199",
        "555-0100",
        "1-800-555-0100",
    ],
)
def test_numbers_that_reach_nobody(number: str) -> None:
    assert is_reserved_number(number)


@pytest.mark.parametrize(
    "number",
    [
        "01865 881056",
        "+44 1865 881056",
        "(801) 569-3444",
        "020 7947 0000",
        "01632 961123",
        "0112 496 0123",
        "+49 1632 960123",
        "+1 202 555 1123",
        "+353 20 7946 0123",
    ],
)
def test_numbers_that_ring_somewhere(number: str) -> None:
    assert not is_reserved_number(number)
