"""How a list that this program writes is known again, whatever a person cuts off or renames."""

from __future__ import annotations

# Among the keywords of its properties, which office programs keep when they save a file anew.
OWN_LIST = "ocop-own-list"  # one word: LibreOffice parts keywords at other signs
