"""The values the rooms hand to each other: pages, readings, ratings, listings, errors."""

__all__ = ["errors", "listing", "pages", "ratings", "reading", "remarks"]
