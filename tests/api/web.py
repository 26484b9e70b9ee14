"""A client that speaks to the application in this process."""

from __future__ import annotations

import asyncio

import httpx
from fastapi import FastAPI


class Client:
    """Sends requests to an ASGI application and gives their responses."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    def send(self, method: str, url: str, headers: dict[str, str] | None = None) -> httpx.Response:
        """The response to one request."""
        return asyncio.run(self._send(method, url, headers or {}))

    def get(self, url: str, **headers: str) -> httpx.Response:
        """The response to GET; header names are written with `_` for `-`."""
        return self.send("GET", url, {name.replace("_", "-"): value for name, value in headers.items()})

    async def _send(self, method: str, url: str, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.request(method, url, headers=headers)
