"""Errors as problem details (RFC 9457), all made in one place."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from api.questions.errors import ParameterError, QuestionError, UnknownNameError, UnknownQuestionError
from graph.errors import DataError, QueryError, QueryTimeout

MEDIA_TYPE = "application/problem+json"

SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance", "request_id"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "One sentence that says what is wrong and how to mend it."},
        "instance": {"type": "string"},
        "request_id": {"type": "string"},
        "parameter": {"type": "string"},
        "suggestions": {"type": "array", "items": {"type": "string"}},
    },
}
"""The JSON schema of a problem."""


def problem_response(
    status: int, detail: str, path: str, request_id: str, headers: dict[str, str] | None = None, **more: object
) -> JSONResponse:
    """A problem document; `more` holds members beyond those of RFC 9457."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": path,
        "request_id": request_id,
        **more,
    }
    return JSONResponse(body, status_code=status, headers=headers, media_type=MEDIA_TYPE)


def status_of(error: Exception) -> int:
    """The HTTP status of an error of the questions or the graph."""
    match error:
        case UnknownQuestionError():
            return 404
        case QuestionError():
            return 422
        case DataError():
            return 503
        case QueryTimeout():
            return 504
        case _:
            return 500


def register(app: FastAPI) -> None:
    """Turn every error that a route raises into a problem."""
    for kind in (QuestionError, DataError, QueryError):
        app.add_exception_handler(kind, _known)
    app.add_exception_handler(HTTPException, _plain)
    app.add_exception_handler(RequestValidationError, _invalid)


Handler = Callable[[Request, Exception], Awaitable[Response]]


async def _known(request: Request, error: Exception) -> Response:
    more: dict[str, object] = {}
    if isinstance(error, ParameterError):
        more["parameter"] = error.name
    if isinstance(error, UnknownNameError):
        more["suggestions"] = list(error.suggestions)
    headers = {"Retry-After": "30"} if isinstance(error, DataError) else None
    return problem_response(status_of(error), str(error), request.url.path, request.state.request_id, headers, **more)


_DETAILS = {
    404: "There is nothing at this address; the questions are listed at /api/queries.",
    405: "This address answers GET and HEAD only.",
}


async def _plain(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = _DETAILS.get(error.status_code, error.detail)
    headers = dict(error.headers or {})
    return problem_response(error.status_code, detail, request.url.path, request.state.request_id, headers)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    name = str(first["loc"][-1])
    missing = first["type"] == "missing"
    detail = f"`{name}` is needed here; give it a value." if missing else f"`{name}` does not fit: {first['msg']}."
    return problem_response(422, detail, request.url.path, request.state.request_id, parameter=name)
