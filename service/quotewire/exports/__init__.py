"""Enriched articles in the forms of others: Web Annotation, schema.org, ninjs, CSV."""
