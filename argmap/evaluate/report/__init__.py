"""The evaluation written out: for a terminal, as Markdown, as a page, as JSON."""
