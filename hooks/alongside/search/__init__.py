"""What the search knows of the guide. Queries are the browser's matter: docs/assets/javascripts/search/."""
