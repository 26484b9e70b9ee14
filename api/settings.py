"""Settings of the HTTP service, from the environment (`CEBGRAPH_DATA`, `CEBGRAPH_HEAP`, ...)."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Where the data is, and the limits of the engine.

    `heap` bounds the memory of the Java heap (`512m`); `timeout` is the longest time of one query in seconds.
    """

    model_config = SettingsConfigDict(env_prefix="CEBGRAPH_", frozen=True)

    data: Path = Path("cebgraph-data")
    heap: str = Field(default="512m", pattern=r"^\d+[mg]$")
    timeout: float = Field(default=30.0, gt=0)
