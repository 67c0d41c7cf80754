"""Planning an exhibition: panels, and the papers with which they are hung, packed, lent and read."""
