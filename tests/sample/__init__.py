"""A fictional province and its OCOP decisions: the model behind ``sample_data/``."""
