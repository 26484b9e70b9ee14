"""The command line `cebgraph`, and the outermost handler: whatever goes wrong, the user reads one sentence."""

from __future__ import annotations

import contextlib
import os
import sys

import typer

from api.commands.ask import ask_command
from api.commands.common import SOME_FAILED, WRONG_USE, complain, quiet_pipe
from api.commands.demo import demo_command
from api.commands.explain import explain_command
from api.commands.fetch import fetch_command
from api.commands.ingest import forget_command, ingest_command
from api.commands.keep import check_command, export_command
from api.commands.load import load_command
from api.commands.query import query_app
from api.commands.serve import serve_command
from api.executors import ExecutorError
from api.questions.errors import QuestionError
from api.questions.registry import LintError
from api.sources import SourceError
from graph.errors import DataError, LoadError, QueryError
from ingest.manifest import ManifestError

STOPPED = 130


def create_cli() -> typer.Typer:
    """The whole command line."""
    app = typer.Typer(
        name="cebgraph",
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        help="How the United Nations system coordinates itself: who holds which mandate, and where it is written.",
        epilog="Begin with: cebgraph demo",
    )
    app.command("ingest", epilog="Example: cebgraph ingest documents --jobs 4")(ingest_command)
    app.add_typer(query_app(), name="query")
    app.command("ask", epilog='Example: cebgraph ask "Which entities hold cybercrime mandates?"')(ask_command)
    app.command("demo", epilog="Example: cebgraph demo")(demo_command)
    app.command("serve", epilog="Example: cebgraph serve --port 8080")(serve_command)
    app.command("load", epilog="Example: NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=... cebgraph load")(
        load_command
    )
    app.command("fetch", epilog="Example: cebgraph fetch CEB/2018/1 CEB/2018/2 documents")(fetch_command)
    app.command("forget", epilog="Example: cebgraph forget CEB/2018/1")(forget_command)
    app.command("explain", epilog="Example: cebgraph explain documents/report.pdf '12(g)'")(explain_command)
    app.command("export", epilog="Example: cebgraph export for-the-notebook")(export_command)
    app.command("check", epilog="Example: cebgraph check --data cebgraph-data")(check_command)
    return app


def run(arguments: list[str]) -> int:
    """Run the command line and give its exit status: 0 done, 1 some inputs failed, 2 wrong use."""
    try:
        create_cli()(args=arguments, prog_name="cebgraph")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else WRONG_USE
    except (QuestionError, DataError, ExecutorError, SourceError, LintError, ManifestError) as error:
        complain(str(error))
        return WRONG_USE
    except (LoadError, QueryError) as error:
        complain(str(error))
        return SOME_FAILED
    except KeyboardInterrupt:
        complain("Stopped.")
        return STOPPED
    except BrokenPipeError:
        quiet_pipe()
        return 0
    except Exception as error:
        if os.environ.get("CEBGRAPH_DEBUG"):
            raise
        said = " ".join(str(error).split())[:300]
        kind = type(error).__name__
        complain(f"Stopped by an unexpected {kind} ({said}); set CEBGRAPH_DEBUG=1 to see where, and report it.")
        return SOME_FAILED
    return 0


def main() -> None:
    """The entry point of the command `cebgraph`.

    Where Java was started the process ends at once, its output flushed: the interpreter's own end would cancel Java's
    threads, and now and then abort.
    """
    status = run(sys.argv[1:])
    if "jpype" not in sys.modules:
        sys.exit(status)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(BrokenPipeError, ValueError):
            stream.flush()
    os._exit(status)
