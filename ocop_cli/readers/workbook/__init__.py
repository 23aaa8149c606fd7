"""Workbooks: values from a library, what it hides from their XML."""
