"""What people say, for items that tests write: phrases that no other item has."""


def phrases(name: str) -> str:
    """A line of front matter that gives an item the fewest phrases it may have."""
    return f"people_say: [{', '.join(f'{name} said in way {number}' for number in range(1, 7))}]\n"
