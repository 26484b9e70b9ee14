"""`cebgraph serve`: the questions over HTTP."""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated

import typer

from api.commands.common import DEFAULT_DATA, DataOption, err


def serve_command(
    data: DataOption = DEFAULT_DATA,
    host: Annotated[str, typer.Option("--host", metavar="HOST", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, metavar="PORT", help="Port to listen on.")] = 8000,
) -> None:
    """Answer questions over HTTP: a page with forms at /, the interface at /api/queries, its documentation at /docs."""
    import socket

    import uvicorn

    from api.app import create_app
    from api.settings import read_settings

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen()
        except OSError as error:
            raise typer.BadParameter(
                f"cannot listen on {host}:{port} ({error.strerror}); choose another --port."
            ) from error
        shown = f"[{host}]" if ":" in host else host
        err().print(
            f"cebgraph answers at http://{shown}:{listener.getsockname()[1]}/ (stop with Ctrl+C)",
            markup=False,
            soft_wrap=True,
        )
        app = create_app(read_settings().model_copy(update={"data": data}))
        config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="on")
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])
