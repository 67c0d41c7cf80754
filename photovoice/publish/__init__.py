"""Bytes become files: whole or not at all."""
