"""``python -m ocop_cli``."""

from ocop_cli.app import main

main()
