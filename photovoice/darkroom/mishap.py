"""What may befall a worker; kept apart, so that a build with nothing to do loads no machinery of processes."""


class WorkerLostError(RuntimeError):
    """The process crashed."""


class WorkerHungError(RuntimeError):
    """The process did not end in time and was ended."""
