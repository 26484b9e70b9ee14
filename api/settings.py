"""Settings from the environment: `CEBGRAPH_DATA`, `CEBGRAPH_HEAP`, ..., and `NEO4J_URI` with its fellows."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.engine import Settings as EngineSettings
from graph.errors import DataError
from graph.neo4j.settings import Neo4jSettings


class Settings(BaseSettings):
    """Where the data is, the limits of the engine, and the server that is asked instead of the embedded engine.

    `heap` bounds the memory of the Java heap (`512m`); `timeout` is the longest time of one query in seconds.
    """

    model_config = SettingsConfigDict(env_prefix="CEBGRAPH_", frozen=True)

    data: Path = Path("cebgraph-data")
    heap: str = Field(default="512m", pattern=r"^\d+[mg]$")
    timeout: float = Field(default=30.0, gt=0)
    neo4j: Neo4jSettings = Field(default_factory=Neo4jSettings)

    def engine(self) -> EngineSettings:
        """What the engines need: the server only where one is named."""
        return EngineSettings(heap=self.heap, timeout=self.timeout, neo4j=self.neo4j if self.neo4j.uri else None)


def read_settings() -> Settings:
    """The settings of the environment; DataError names the variable whose value does not fit."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        prefix = "NEO4J_" if first["loc"][0] in Neo4jSettings.model_fields else "CEBGRAPH_"
        name = f"{prefix}{first['loc'][-1]}".upper()
        raise DataError(f"The variable {name} does not fit: {first['msg']}.") from error
