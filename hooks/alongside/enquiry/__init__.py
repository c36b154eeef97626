"""Enquiries: the page on which visitors ask, and how what they write reaches the owner."""
