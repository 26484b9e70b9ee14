"""Pages for people: the questions with their forms, answers as tables, and the documentation of the interface.

They are made on the server and need no script and nothing from elsewhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from starlette.responses import Response

from api.http.problems import status_of
from api.http.service import Service
from api.questions import ask
from api.questions.errors import QuestionError, UnknownQuestionError
from api.questions.model import Question
from graph.errors import DataError

FOLDER = Path(__file__).resolve().parent.parent
TEMPLATES = Jinja2Templates(directory=FOLDER / "templates")


def router(service: Service) -> APIRouter:
    """The routes of the pages."""
    routes = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

    @routes.get("/")
    def index(request: Request) -> Response:
        """All questions with their forms."""
        return TEMPLATES.TemplateResponse(request, "index.html", {"groups": service.registry.groups()})

    @routes.get("/queries/{id}")
    def page(request: Request, id: str) -> Response:
        """A question's form and, below it, the answer to what the form asks."""
        question = service.registry.question(id)
        given = {name: value for name, value in request.query_params.items() if value.strip()}
        return _answered(service, request, question, given)

    @routes.get("/docs")
    def docs(request: Request) -> Response:
        """The documentation of the interface, made from its OpenAPI document."""
        api: dict[str, Any] = request.app.openapi()
        return TEMPLATES.TemplateResponse(request, "docs.html", {"api": api})

    return routes


def _answered(service: Service, request: Request, question: Question, given: dict[str, str]) -> Response:
    context: dict[str, Any] = {"question": question, "given": given, "query": urlencode(given)}
    status = 200
    if not given and any(param.required for param in question.front.params.values()):
        return TEMPLATES.TemplateResponse(request, "question.html", context)
    try:
        with service.lease() as lease:
            answer = ask(lease.registry, lease.source, question.id, given, names=lease.names)
            context |= {"answer": answer, "documents": lease.documents}
    except UnknownQuestionError:
        raise
    except (QuestionError, DataError) as error:
        status = status_of(error)
        context["error"] = str(error)
    return TEMPLATES.TemplateResponse(request, "question.html", context, status_code=status)
