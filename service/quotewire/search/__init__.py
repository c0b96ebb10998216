"""A search index over enriched articles: everything that someone said about something."""
