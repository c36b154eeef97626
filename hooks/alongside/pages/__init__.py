"""An item's page: its text as HTML, made of the same blocks as its print, and what is kept of it between builds."""
