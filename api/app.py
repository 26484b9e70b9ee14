"""The HTTP service: questions as JSON, CSV and pages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from starlette.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles

from api.http import pages, problems, queries
from api.http.envelope import Envelope
from api.http.service import Service
from api.settings import Settings


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application on the data that the settings name; it starts without data and then says so at `/readyz`."""
    service = Service(settings or Settings())

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        service.close()

    app = FastAPI(
        title="cebgraph",
        version=version("cebgraph"),
        summary="Who holds which mandate in the United Nations system, and where it is written.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    problems.register(app)
    app.include_router(queries.router(service))
    app.include_router(pages.router(service))
    app.mount("/static", StaticFiles(directory=pages.FOLDER / "static"), name="static")

    @app.get("/healthz", tags=["service"], summary="Whether the service runs")
    def healthz() -> dict[str, str]:
        """Answers as long as the service runs."""
        return {"status": "ok"}

    @app.get(
        "/readyz",
        tags=["service"],
        summary="Whether the service can answer",
        responses={503: {"description": "No data."}},
    )
    def readyz() -> Response:
        """Answers 200 with the data version once there is data, else 503 with the reason as a problem."""
        with service.lease() as lease:
            return JSONResponse({"status": "ready", "version": lease.source.version, "documents": lease.documents})

    app.add_middleware(Envelope)
    return app
