"""A load that breaks off at any place: the old version answers, and the next load makes the new one whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.errors import DataError, LoadError, QueryTimeout, ServerError
from graph.neo4j import marker
from graph.neo4j.load import load
from graph.neo4j.store import ServerStore
from graph.neo4j.switch import Switch
from graph.neo4j.work import Work
from tests.neo4j.proxy import proxied
from tests.neo4j.server import Server
from tests.neo4j.versions import Made, hidden, loaded

TOPICS = "".join(
    f'<topic/t{n}> a ceb:Topic ; skos:prefLabel "{n}" ; skos:broader <topic/t{n // 2}> . ' for n in range(40)
)
OLD = Made({"one": TOPICS, "two": '<topic/t1> a ceb:Topic ; skos:altLabel "first" .'})
NEW = Made({"one": TOPICS.replace('"7"', '"seven"'), "three": TOPICS.replace("/t", "/n") + "<topic/t2> a ceb:Topic ."})
TITLES = "MATCH (t:Topic) WHERE t.prefLabel IS NOT NULL RETURN t.prefLabel AS label ORDER BY label"


def titles(data: Made) -> list[tuple[str]]:
    """What the query gives on a version."""
    found = data.projected().values()
    return sorted((node[1]["prefLabel"],) for node in found if "Topic" in node[0] and "prefLabel" in node[1])


def seen(server: Server) -> list[tuple[str]] | None:
    """What a reader sees now; None where it is refused."""
    store = ServerStore(OLD, server.settings(), 5.0)
    try:
        with store.open() as engine:
            return engine.query(TITLES).rows  # type: ignore[return-value]
    except ServerError as error:
        assert "run `cebgraph load`" in str(error)
        return None


def bytes_of_a_load(server: Server, data: Made) -> int:
    """How much a whole load sends."""
    with proxied(server.uri) as proxy:
        load(data, server.settings(uri=proxy.uri, batch=20))
        return proxy.passed


CUTS = 12
"""Places, evenly over what a load sends, at which it is cut."""


def test_a_first_load_cut_anywhere_is_gone_on_with(neo4j_server: Server) -> None:
    whole = bytes_of_a_load(neo4j_server, OLD)
    wanted = loaded(neo4j_server), hidden(neo4j_server)
    for cut in range(1, CUTS):
        neo4j_server.empty()
        with proxied(neo4j_server.uri, whole * cut // CUTS) as proxy, pytest.raises((LoadError, DataError)) as told:
            load(OLD, neo4j_server.settings(uri=proxy.uri, batch=20, retry=0.0))
        assert "\n" not in str(told.value)
        assert seen(neo4j_server) in (None, titles(OLD))
        load(OLD, neo4j_server.settings(batch=20))
        assert (loaded(neo4j_server), hidden(neo4j_server)) == wanted
        assert seen(neo4j_server) == titles(OLD)


def test_a_later_load_cut_anywhere_leaves_the_old_version(neo4j_server: Server) -> None:
    load(OLD, neo4j_server.settings(batch=20))
    whole = bytes_of_a_load(neo4j_server, NEW)
    wanted = loaded(neo4j_server), hidden(neo4j_server)
    for cut in range(1, CUTS):
        neo4j_server.empty()
        load(OLD, neo4j_server.settings(batch=20))
        with proxied(neo4j_server.uri, whole * cut // CUTS) as proxy, pytest.raises((LoadError, DataError)):
            load(NEW, neo4j_server.settings(uri=proxy.uri, batch=20, retry=0.0))
        assert seen(neo4j_server) in (titles(OLD), titles(NEW))
        load(NEW, neo4j_server.settings(batch=20))
        assert (loaded(neo4j_server), hidden(neo4j_server)) == wanted


def test_a_connection_that_comes_back_costs_nothing(neo4j_server: Server) -> None:
    load(OLD, neo4j_server.settings(batch=20))
    with proxied(neo4j_server.uri, 9_000, again=3) as proxy:
        load(NEW, neo4j_server.settings(uri=proxy.uri, batch=5, retry=20.0))
        assert proxy.cuts
    assert loaded(neo4j_server) == NEW.projected()


def test_what_another_load_staged_is_swept(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    load(OLD, neo4j_server.settings())
    with monkeypatch.context() as patch:
        patch.setattr(Switch, "run", stop)
        with pytest.raises(LoadError, match="stopped here"):
            load(NEW, neo4j_server.settings())
    assert neo4j_server.run("MATCH (n:CebgraphStaged) RETURN count(n) > 0 AS yes") == [{"yes": True}]
    assert seen(neo4j_server) == titles(OLD)
    third = Made({"one": TOPICS, "four": '<topic/z> a ceb:Topic ; skos:prefLabel "z" .'})
    load(third, neo4j_server.settings())
    assert loaded(neo4j_server) == third.projected()
    assert hidden(neo4j_server)["strangers"] == []


def test_going_back_to_the_version_that_is_seen_sweeps_too(
    neo4j_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(OLD, neo4j_server.settings())
    with monkeypatch.context() as patch:
        patch.setattr(Switch, "run", stop)
        with pytest.raises(LoadError):
            load(NEW, neo4j_server.settings())
    load(OLD, neo4j_server.settings())
    assert hidden(neo4j_server)["strangers"] == []


def test_a_first_load_of_another_version_begins_anew(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("graph.neo4j.load._Load._compared", stop)
        with pytest.raises(LoadError):
            load(OLD, neo4j_server.settings())
    assert seen(neo4j_server) is None
    load(NEW, neo4j_server.settings())
    assert loaded(neo4j_server) == NEW.projected()


def test_batches_that_are_written_are_not_written_again(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("graph.neo4j.load._Load._compared", stop)
        with pytest.raises(LoadError):
            load(OLD, neo4j_server.settings(batch=10))
    monkeypatch.setattr(Work, "_one", stop)
    load(OLD, neo4j_server.settings(batch=10))
    assert loaded(neo4j_server) == OLD.projected()


def test_two_loads_at_once_are_one_too_many(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(*_: object) -> None:
        with pytest.raises(ServerError, match=r"Another run is loading into the database 'neo4j' at .*: wait"):
            load(NEW, neo4j_server.settings())

    load(OLD, neo4j_server.settings())
    monkeypatch.setattr(Work, "write", meanwhile)
    load(Made({}), neo4j_server.settings())
    assert seen(neo4j_server) == titles(Made({}))


def test_a_loader_that_was_taken_over_stops(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    load(OLD, neo4j_server.settings())

    def taken(switch: Switch, work: Work) -> tuple[int, int]:
        neo4j_server.run("MATCH (v:CebgraphVersion) SET v.loader = 'another'")
        return run(switch, work)

    run = Switch.run
    monkeypatch.setattr(Switch, "run", taken)
    with pytest.raises(LoadError, match="Another run has begun to load"):
        load(NEW, neo4j_server.settings())
    assert seen(neo4j_server) == titles(OLD)


def test_what_others_changed_meanwhile_is_noticed(neo4j_server: Server) -> None:
    load(OLD, neo4j_server.settings())
    neo4j_server.run("MATCH (n:Topic {id: 'topic/t39'}) DETACH DELETE n")
    with pytest.raises(LoadError, match="somebody else changed its data: empty the database"):
        load(NEW, neo4j_server.settings())


def test_a_first_load_that_others_disturb_begins_anew(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Work.write

    def disturbed(work: Work, *rest: object) -> None:
        write(work, *rest)  # type: ignore[arg-type]
        neo4j_server.run("CREATE (:Resource:Topic {id: 'topic/stranger'})")

    with monkeypatch.context() as patch:
        patch.setattr(Work, "write", disturbed)
        with pytest.raises(LoadError, match=r"the server has 4\d Resource and not 4\d: run `cebgraph load` again"):
            load(OLD, neo4j_server.settings())
    load(OLD, neo4j_server.settings())
    assert loaded(neo4j_server) == OLD.projected()


def test_readers_wait_while_a_switch_is_being_committed(neo4j_server: Server) -> None:
    load(OLD, neo4j_server.settings())
    say(neo4j_server, 1.0)
    assert seen(neo4j_server) == titles(OLD)
    say(neo4j_server, 60.0)
    with (
        ServerStore(OLD, neo4j_server.settings(), 0.2).open() as engine,
        pytest.raises(QueryTimeout, match="switching"),
    ):
        engine.query(TITLES)
    load(NEW, neo4j_server.settings())
    assert seen(neo4j_server) == titles(NEW)


def test_an_answer_is_never_of_two_versions(neo4j_server: Server) -> None:
    """One reader asks without end, and each answer is that of the version it names."""
    load(OLD, neo4j_server.settings())
    wanted = {data.made.digest: titles(data) for data in (OLD, NEW)}
    with ServerStore(OLD, neo4j_server.settings(), 20.0).open() as engine, ThreadPoolExecutor(1) as pool:
        loads = pool.submit(lambda: [load(data, neo4j_server.settings()) for data in (NEW, OLD, NEW)])
        answers = []
        while not loads.done():
            answers.append(engine.query(TITLES))
        assert len(loads.result()) == 3
    assert {answer.version for answer in answers} <= set(wanted)
    assert all(answer.rows == wanted[answer.version] for answer in answers)


def say(server: Server, seconds: float) -> None:
    """What a loader says that is killed before it commits."""
    with server.driver.session() as session:
        session.execute_write(marker.announce, "killed", seconds)


def stop(*_: object) -> None:
    raise LoadError("stopped here")
