"""Word documents, from their XML."""
