"""``python -m argmap``."""

from argmap.cli.entry import main

main()
