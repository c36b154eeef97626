"""What other programs read of the guide: linked data, pictures for links, Markdown, and the Library as data."""
