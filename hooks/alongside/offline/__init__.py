"""The guide without a network: an edition as a list of files, the worker that answers from them, one folder of all."""
