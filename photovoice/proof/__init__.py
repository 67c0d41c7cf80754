"""Bytes become a verdict."""
