"""What the shell is told when a command ends."""

DONE = 0
PUT_RIGHT = 1  # something for staff to put right, nothing published
MISUSED = 2  # wrong command line
UNREADABLE = 3  # a file could not be read or written
LEAKED = 4  # a finished file still leaked, nothing published
OUR_FAULT = 70
INTERRUPTED = 130
