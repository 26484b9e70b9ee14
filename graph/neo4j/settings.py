"""Where the Neo4j server is, from the environment: `NEO4J_URI`, `NEO4J_USER`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Neo4jSettings(BaseSettings):
    """A server, who asks it, and how long to try.

    An empty `uri` means that there is none, an empty `password` that the server asks for no name. `retry` is how many
    seconds a transaction is tried again when the connection breaks or the server is busy for a moment; `batch` is how
    many nodes or relationships one transaction of a load writes; `notifications` is from which severity on what the
    server remarks of a query is logged.
    """

    model_config = SettingsConfigDict(env_prefix="NEO4J_", frozen=True, extra="ignore")

    uri: str = ""
    user: str = "neo4j"
    password: SecretStr = SecretStr("")
    database: str = Field(default="neo4j", min_length=1)
    retry: float = Field(default=15.0, ge=0)
    batch: int = Field(default=5_000, ge=1)
    notifications: Literal["OFF", "WARNING", "INFORMATION"] = "OFF"
