"""A tree becomes a map: names, includes, citations and relations are looked up."""
