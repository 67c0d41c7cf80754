"""The sample project's photographs: painted by this script, so that no real person or place is in them.

`python -m tests.support.scenes` paints them all; `python -m tests.support.scenes p01-02 …` only those.
"""
