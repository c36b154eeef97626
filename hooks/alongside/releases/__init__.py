"""A release of an edition: what it is made of and ships, under which licences, and the hashes of all its files."""
