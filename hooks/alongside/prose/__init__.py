"""How the prose of the guide reads: advice, apart from what is wrong. A module a rule of thumb."""
