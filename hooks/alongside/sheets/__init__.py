"""Sheets: worksheets and checklists, read from Markdown and rendered as a form and as PDFs."""
