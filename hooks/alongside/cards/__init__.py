"""Cards to cut out: the question bank and each model as a deck, 8 cards to a page, printed on both sides.

A card is 63.5 by 88.9 mm, the size of a playing card, on A4 and US Letter alike.
"""
