"""Enquiries: the owner's settings and the page on which visitors ask."""
