"""Items: one Markdown file is one item. What its front matter may hold, and how the file is read."""
