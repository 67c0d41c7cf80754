"""This edition, planned."""
