"""Originals in, clean prints out."""
