"""The rooms in order: from the envelope to the wall."""
