"""Cards to cut out: the question bank, the ten-minute formats and each model as a deck.

They are printed eight to a page, on both sides. A card is 63.5 by 88.9 mm, the size of a playing card, on A4 and US
Letter alike.
"""
