"""Among how many people marks without names may be shown: one number for pages, checks and scripts."""

FEWEST = 5
"""With fewer, what one person marked can be guessed from what the others know of each other."""
IN_WORDS = "five"
"""The same as pages say it."""
