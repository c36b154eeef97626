"""Whole stories, played through as people would."""
