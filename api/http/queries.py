"""`/api/queries`: the list of questions, and a route with typed parameters for each, made from its front matter."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.http import negotiation
from api.http.problems import MEDIA_TYPE, SCHEMA
from api.http.service import Service
from api.questions import Param, ParameterError, Question, ask, to_csv, to_json

FORMS = {"json": "application/json", "csv": "text/csv"}
PAGING = ("limit", "offset")

_JSON_TYPES: dict[str, dict[str, Any]] = {
    "boolean": {"type": "boolean"},
    "integer": {"type": ["integer", "null"]},
    "list": {"type": "array", "items": {"type": "string"}},
    "id": {"type": "string"},
    "string": {"type": ["string", "null"]},
}


def router(service: Service) -> APIRouter:
    """The routes below `/api/queries`."""
    routes = APIRouter(prefix="/api/queries", tags=["questions"])

    @routes.get("", summary="All questions", responses=_problems(406))
    def list_questions() -> dict[str, object]:
        """Every curated question with its parameters and columns."""
        return {"questions": [describe(question) for question in service.registry]}

    for question in service.registry:
        for suffix in ("", ".json", ".csv"):
            routes.add_api_route(
                f"/{question.id}{suffix}",
                _endpoint(service, question, suffix.removeprefix(".") or None),
                methods=["GET"],
                operation_id=f"{question.id}{suffix.replace('.', '_')}",
                summary=question.front.title + (f" as {suffix[1:].upper()}" if suffix else ""),
                description=f"{question.front.question}\n\n{question.front.summary}{_example(question, suffix)}",
                response_class=Response,
                responses=_responses(question, suffix.removeprefix(".") or None),
                include_in_schema=suffix != ".json",
            )

    @routes.get("/{id}", include_in_schema=False)
    def unknown(id: Annotated[str, Path()]) -> None:
        """Say which question might have been meant."""
        service.registry.question(id.removesuffix(".csv").removesuffix(".json"))

    return routes


def describe(question: Question) -> dict[str, object]:
    """A question as the list shows it."""
    front = question.front
    return {
        "id": question.id,
        "title": front.title,
        "question": front.question,
        "summary": front.summary,
        "group": front.group,
        "tags": list(front.tags),
        "example": front.example,
        "params": {name: param.model_dump(exclude_none=True) for name, param in front.params.items()},
        "columns": {name: {"type": column.type, "meaning": column.meaning} for name, column in front.columns.items()},
        "order": list(front.order),
        "page": front.page,
        "see": list(front.see),
        "href": f"/api/queries/{question.id}",
    }


def _endpoint(service: Service, question: Question, form: str | None) -> Callable[..., Response]:
    """A function whose signature holds the question's parameters, which is where FastAPI takes its own from."""
    annotations: dict[str, Any] = {"request": Request}
    annotations |= {name: _parameter(param) for name, param in question.front.params.items()}
    annotations["limit"] = Annotated[int | None, Query(ge=1, description="At most so many rows; all without it.")]
    annotations["offset"] = Annotated[int, Query(ge=0, description="Leave out so many rows at the beginning.")]
    if form is None:
        annotations["format"] = Annotated[
            str | None,
            Query(
                description="json or csv; without it the Accept header decides.", json_schema_extra={"enum": [*FORMS]}
            ),
        ]
    defaults: dict[str, Any] = {"request": inspect.Parameter.empty, "offset": 0}
    defaults |= {name: inspect.Parameter.empty for name, param in question.front.params.items() if param.required}

    def answer(**given: object) -> Response:
        asked: dict[str, Any] = given
        return respond(service, question, asked.pop("request"), form or asked.pop("format"), asked)

    answer.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=defaults.get(name), annotation=annotation)
            for name, annotation in annotations.items()
        ]
    )
    answer.__annotations__ = annotations
    return answer


def respond(
    service: Service, question: Question, request: Request, form: str | None, given: dict[str, Any]
) -> Response:
    """The answer in the form that is asked for, or 304 where the client has it.

    The form is that of the address, else of `format`, else of the Accept header: 422 for an unknown one, 406 where none
    is acceptable.
    """
    _only_known(request, set(question.front.params) | {*PAGING, "format"})
    form = form or _accepted(request)
    if form not in FORMS:
        raise ParameterError("format", f"`format` cannot be {form[:40]!r}; it is one of {', '.join(FORMS)}.")
    limit, offset = given.pop("limit"), given.pop("offset")
    tag = negotiation.etag(service.version(), question.id, dict(request.query_params), form)
    headers = {"ETag": tag, "Vary": "Accept", "Cache-Control": f"public, max-age={question.front.cache}"}
    if negotiation.has_it(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    with service.lease() as lease:
        answer = ask(lease.registry, lease.source, question.id, given, names=lease.names, limit=limit, offset=offset)
    headers |= {"X-Data-Version": answer.version, "X-Total-Count": str(answer.total)}
    if limit is not None and offset + limit < answer.total:
        following = request.url.include_query_params(offset=offset + limit)
        headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
    if form == "csv":
        headers["Content-Disposition"] = f'attachment; filename="{question.id}.csv"'
        return Response(to_csv(answer), media_type="text/csv; charset=utf-8; header=present", headers=headers)
    return Response(to_json(answer), media_type="application/json", headers=headers)


def _accepted(request: Request) -> str:
    kind = negotiation.preferred(request.headers.get("accept"), list(FORMS.values()))
    if kind is None:
        raise HTTPException(
            406, f"This address answers in {' and '.join(FORMS.values())}; ask for one of them in Accept."
        )
    return next(form for form, known in FORMS.items() if known == kind)


def _only_known(request: Request, known: set[str]) -> None:
    seen: set[str] = set()
    for name, _ in request.query_params.multi_items():
        if name not in known:
            raise ParameterError(
                name, f"There is no parameter {name[:60]!r} here; there are {', '.join(sorted(known))}."
            )
        if name in seen:
            raise ParameterError(name, f"`{name}` is given twice; give it once.")
        seen.add(name)


def _example(question: Question, suffix: str) -> str:
    """The address of the worked example as a sentence; none where the example is the whole answer."""
    given = question.front.example
    return f"\n\nExample: /api/queries/{question.id}{suffix}?{urlencode(given)}" if given else ""


def _parameter(param: Param) -> object:
    schema: dict[str, Any] = {"examples": [param.example]}
    if param.enum:
        schema["enum"] = list(param.enum)
    if param.pattern:
        schema["pattern"] = param.pattern
    if param.type == "date":
        schema["pattern"] = r"^\d{4}(-\d\d(-\d\d)?)?$"
    query = Query(description=param.meaning, json_schema_extra=schema)
    return Annotated[str, query] if param.required else Annotated[str | None, query]


def _responses(question: Question, form: str | None) -> dict[int | str, dict[str, Any]]:
    row = {
        "type": "object",
        "properties": {
            name: {**_JSON_TYPES[column.type], "description": column.meaning}
            for name, column in question.front.columns.items()
        },
    }
    whole = {
        "type": "object",
        "properties": {
            "question": {"type": "string"},
            "params": {"type": "object"},
            "version": {"type": "string", "description": "The data version."},
            "total": {"type": "integer", "description": "The number of rows of all pages."},
            "columns": {"type": "array", "items": {"type": "string"}},
            "rows": {"type": "array", "items": row},
        },
    }
    content: dict[str, Any] = {"application/json": {"schema": whole}, "text/csv": {"schema": {"type": "string"}}}
    kept = {kind: body for kind, body in content.items() if form is None or kind == FORMS[form]}
    answers: dict[int | str, dict[str, Any]] = {200: {"description": "The answer.", "content": kept}}
    answers[304] = {"description": "The client has this answer."}
    return answers | _problems(406, 422, 503)


def _problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {"description": "A problem.", "content": {MEDIA_TYPE: {"schema": SCHEMA}}} for status in statuses}
