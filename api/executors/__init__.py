"""Where documents are read: in this process, in several here, or on a Dask cluster; one loop serves them all."""

from api.executors.model import ExecutorError, Workers
from api.executors.run import read_all

__all__ = ["ExecutorError", "Workers", "read_all"]
