"""What scripts, stylesheets and fonts become: a file or two a kind of page, in a folder named by their hash."""
