"""Words become glyphs on lines."""
