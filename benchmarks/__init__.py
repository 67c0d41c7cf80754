"""Measurements, and how to repeat them."""
