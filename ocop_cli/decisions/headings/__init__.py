"""headings."""
