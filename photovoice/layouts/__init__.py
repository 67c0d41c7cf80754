"""Geometry and rules: what editions look like, and how pages become sheets."""
