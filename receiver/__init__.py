"""Receives what the enquiry page posts, for owners who host it themselves. OWNERS.md says how to run it.

An enquiry is written before it is answered, once however often it is tried, and is forwarded by SMTP until the server
has said yes. Nothing here is needed by the site.
"""
