"""Ways in for a contributor: the hosts of a repository, and the form by which an item is added."""
