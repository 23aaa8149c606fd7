"""letterhead."""
