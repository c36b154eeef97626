"""The core of Alongside: items, sheets and enquiries. It never imports MkDocs."""
