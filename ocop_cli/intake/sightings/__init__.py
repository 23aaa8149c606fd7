"""sightings."""
