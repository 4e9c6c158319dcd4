"""Plots of an evaluation as plain SVG, drawn without a plotting library."""
