"""The command `alongside`, for authors and owners: a module a subcommand. It works without MkDocs."""
