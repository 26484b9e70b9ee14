"""Checks the question files: what they declare against what their queries do. Any problem stops the registry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from api.questions import anchors
from api.questions.anchors import KEY
from api.questions.errors import ParameterError
from api.questions.files import CypherFile, FileError, SparqlFile, read_cypher, read_sparql
from api.questions.values import checked

CYPHER_WRITES = re.compile(
    r"\b(CREATE|MERGE|DELETE|DETACH|SET|REMOVE|DROP|FOREACH|LOAD\s+CSV|CALL\s+[a-z][\w.]*(?=\s*\())", re.IGNORECASE
)
CYPHER_FORBIDDEN = re.compile(r"\b(apoc\.\w|elementId\s*\(|id\s*\()", re.IGNORECASE)
SPARQL_WRITES = re.compile(r"\b(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|SERVICE)\b", re.IGNORECASE)
UNANCHORED = re.compile(r"\A(?:OPTIONAL\s+)?MATCH\s*(?:\w+\s*=\s*)?\(\s*\w*\s*[){]", re.IGNORECASE)
DESCENDING = "-"
"""What stands before a column in `order` whose greatest value comes first."""
SAID = re.compile(r"\{(\w+)\}")
"""A parameter in a way to ask a question in words."""

SLOT = re.compile(r"VALUES\s+\?(p|given)_(\w+)\s*\{\s*UNDEF\s*\}")


def lint(folder: Path) -> tuple[str, ...]:
    """Every problem of the question files in `folder`, one sentence each; empty when all is well."""
    problems: list[str] = []
    cyphers: dict[str, CypherFile] = {}
    known = frozenset(path.stem for path in folder.glob("*.cypher"))
    for path in sorted(folder.glob("*.cypher")):
        try:
            cyphers[path.stem] = read_cypher(path)
        except FileError as error:
            problems += error.problems
    for stem, file in cyphers.items():
        problems += _declarations(stem, file, known)
        problems += _cypher(f"{stem}.cypher", file)
        twin = folder / f"{stem}.rq"
        if not twin.is_file():
            problems.append(f"{stem}.cypher has no twin; add {stem}.rq.")
            continue
        try:
            problems += _sparql(f"{stem}.rq", file, read_sparql(twin))
        except FileError as error:
            problems += error.problems
    lonely = {path.stem for path in folder.glob("*.rq")} - known
    return tuple(problems) + tuple(f"{stem}.rq has no {stem}.cypher beside it." for stem in sorted(lonely))


def _declarations(stem: str, file: CypherFile, known: frozenset[str]) -> Iterator[str]:
    front, name = file.front, f"{stem}.cypher"
    if front.id != stem:
        yield f"{name}: the id is `{front.id}`; it must be the file's stem, `{stem}`."
    for other in front.see:
        if other not in known:
            yield f"{name}: `see` names `{other}`, which is no question."
    for way in front.asked:
        for param in (*SAID.findall(way.say), *way.given):
            if param not in front.params:
                yield f"{name}: `asked` names `{param}` in “{way.say}”, which is not a declared parameter."
    for column in front.order:
        if column.removeprefix(DESCENDING) not in front.columns:
            yield f"{name}: `order` names `{column}`, which is not a declared column."
    if front.page is not None and not front.order:
        yield f"{name} is paged without `order`; name the columns that put its rows into one order."
    if front.order and front.order[-1] in front.columns and front.columns[front.order[-1]].type != "id":
        yield f"{name}: `order` must end with a column of type id, which parts rows that are alike in the others."
    for param, declared in front.params.items():
        for value in (declared.example, declared.default):
            try:
                if value is not None:
                    checked(param, declared, value)
            except ParameterError as error:
                yield f"{name}: an example or default does not fit: {error}"
        if declared.required and param not in front.example:
            yield f"{name}: the worked example lacks the required parameter `{param}`."
    for param, value in front.example.items():
        if param not in front.params:
            yield f"{name}: the worked example names `{param}`, which is no parameter."
            continue
        try:
            checked(param, front.params[param], value)
        except ParameterError as error:
            yield f"{name}: the worked example does not fit: {error}"


def _cypher(name: str, file: CypherFile) -> Iterator[str]:
    bare = _bare(file.body, "//")
    for found in sorted({match.group(1).upper() for match in CYPHER_WRITES.finditer(bare)}):
        yield f"{name} has `{found}`; a question only reads."
    for found in sorted({match.group(1) for match in CYPHER_FORBIDDEN.finditer(bare)}):
        yield f"{name} uses `{found}`, which differs from engine to engine; use the property `id`."
    if UNANCHORED.match(bare.strip()):
        yield f"{name} begins with a node without a label; begin with one that has a label or a key."
    for param, pattern in file.front.anchors.items():
        if param not in file.front.params:
            yield f"{name}: an anchor is for `{param}`, which is no parameter."
        if pattern.count(KEY) != 1 or len(anchors.named(pattern)) != 1:
            yield f"{name}: the anchor for `{param}` must hold `{KEY}` once and name one node."
        elif anchors.beginning(file.body, pattern) is None:
            yield f"{name}: no MATCH at the margin begins with the node of the anchor for `{param}`."
    used = set(re.findall(r"\$(\w+)", bare))
    declared = set(file.front.params)
    for param in sorted(used - declared):
        yield f"{name} uses the parameter `{param}`, which it does not declare."
    for param in sorted(declared - used):
        yield f"{name} declares the parameter `{param}` and never uses it."
    returned = _returned(file.body)
    if returned != tuple(file.front.columns):
        yield f"{name} returns {', '.join(returned)}, not the declared columns {', '.join(file.front.columns)}."
    ordered = _last_order(file.body)
    if file.front.order and ordered != file.front.order:
        yield f"{name} is sorted by {', '.join(ordered) or 'nothing'}, not by `order`."


def _sparql(name: str, file: CypherFile, twin: SparqlFile) -> Iterator[str]:
    bare = _bare(re.sub(r"<[^<>\s]*>", "<>", twin.body), "#")
    if twin.front.id != file.front.id:
        yield f"{name}: the id is `{twin.front.id}`, not `{file.front.id}`."
    if set(twin.front.params) != set(file.front.params):
        yield f"{name}: the parameters are not those of its `.cypher` file."
    for found in sorted({match.group(1).upper() for match in SPARQL_WRITES.finditer(bare)}):
        yield f"{name} has `{found}`; a question only reads, and only here."
    slots = {param for _, param in SLOT.findall(bare)}
    for param in sorted(set(re.findall(r"\?(?:p|given)_(\w+)", bare)) - slots):
        yield f"{name} uses ?p_{param} without a slot `VALUES ?p_{param} {{ UNDEF }}`."
    for param in sorted(slots - set(file.front.params)):
        yield f"{name} has a slot for `{param}`, which is not declared."
    for param in sorted(set(file.front.params) - slots):
        yield f"{name} has no slot for the parameter `{param}`."
    returned = _projected(twin.body)
    if returned != tuple(file.front.columns):
        yield f"{name} returns {', '.join(returned)}, not the declared columns {', '.join(file.front.columns)}."
    order = _sparql_order(bare)
    if file.front.order and order != file.front.order:
        yield f"{name} is sorted by {', '.join(order) or 'nothing'}, not by `order`."


def _bare(text: str, comment: str) -> str:
    """The query without comments and without what stands in quotation marks or backticks."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith(comment)]
    return re.sub(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`", "''", "\n".join(lines))


def _returned(body: str) -> tuple[str, ...]:
    """The aliases of the last RETURN at the margin, nested braces left out."""
    start = max(body.rfind("\nRETURN "), 0 if body.startswith("RETURN ") else -1)
    if start < 0:
        return ()
    clause = re.split(r"\n(?:ORDER BY|SKIP|LIMIT|UNION)\b", body[start:], maxsplit=1)[0]
    while re.search(r"\{[^{}]*\}", clause):
        clause = re.sub(r"\{[^{}]*\}", "", clause)
    return tuple(re.findall(r"\bAS\s+`?(\w+)`?", clause))


def _last_order(body: str) -> tuple[str, ...]:
    """The columns of the last ORDER BY at the margin, each with the mark of its direction."""
    start = body.rfind("\nORDER BY ")
    keys = re.findall(r"`?(\w+)`?( DESC\b)?", body[start + len("\nORDER BY ") :]) if start >= 0 else ()
    return tuple(DESCENDING * bool(down) + name for name, down in keys)


def _sparql_order(bare: str) -> tuple[str, ...]:
    start = bare.rfind("ORDER BY")
    keys = re.findall(r"(DESC\()?\?(\w+)", bare[start:]) if start >= 0 else ()
    return tuple(DESCENDING * bool(down) + name for down, name in keys)


def _projected(body: str) -> tuple[str, ...]:
    """The variables of the outermost SELECT, by their names in the result."""
    found = re.search(r"^SELECT\s+(?:DISTINCT\s+)?(.*?)\n?WHERE", body, re.MULTILINE | re.DOTALL)
    if found is None:
        return ()
    names: list[str] = []
    depth = 0
    for token in re.finditer(r"[()]|(\bAS\s+)?\?(\w+)", found.group(1)):
        if token.group() in "()":
            depth += 1 if token.group() == "(" else -1
        elif token.group(1) or depth == 0:
            names.append(token.group(2))
    return tuple(names)
