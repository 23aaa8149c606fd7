"""``python -m ocop_cli``."""

from __future__ import annotations

from ocop_cli.app import main

main()
