"""The nouns all rooms share."""
