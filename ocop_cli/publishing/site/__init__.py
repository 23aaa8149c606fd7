"""The templates, style sheet and script of the public site; `writers.site` fills them."""
