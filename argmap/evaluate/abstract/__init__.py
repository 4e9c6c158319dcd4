"""The map as an abstract argumentation framework, read under other semantics than the grounded."""
