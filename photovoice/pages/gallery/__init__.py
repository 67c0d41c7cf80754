"""Planning the gallery: its pages, picture and sound files, and what other programs read."""
