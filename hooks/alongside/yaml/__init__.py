"""YAML read with the line of every key, and its faults in words for people who have never heard of it."""
