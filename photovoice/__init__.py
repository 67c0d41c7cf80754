"""photovoice: from consented photographs to zines, exhibition panels and a web gallery."""

__version__ = "0.1.0"
