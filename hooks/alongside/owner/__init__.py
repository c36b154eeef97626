"""The owner's settings: read, checked all at once, and what the guide looks like by them."""
