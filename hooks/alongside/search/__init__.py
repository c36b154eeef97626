"""What the search knows of the guide. Whatever has to do with queries is the browser's: docs/assets/javascripts/search/."""
