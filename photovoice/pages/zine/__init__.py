"""Planning zines: every page, its imposition's job sheet, one for each author or theme where asked."""
