"""Plans become bytes."""
