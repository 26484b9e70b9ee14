"""The export as others load it."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from graph.data import Data
from graph.errors import DataError
from graph.export import export
from ontology.namespaces import PREFIXES

pytestmark = pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning:rdflib")


@pytest.fixture(scope="module")
def exported(data: Data, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "new" / "folder"
    export(data, folder)
    return folder


def test_the_files_are_there_and_name_the_version(data: Data, exported: Path) -> None:
    names = ["context.jsonld", "dataset.nq", "dataset.trig", "version.json", "void.ttl"]
    assert sorted(path.name for path in exported.iterdir()) == names
    version = data.current()
    assert version is not None
    assert json.loads((exported / "version.json").read_bytes())["digest"] == version.digest


def test_nquads_and_trig_hold_the_same(exported: Path) -> None:
    stores = []
    for name, form in (("dataset.nq", ox.RdfFormat.N_QUADS), ("dataset.trig", ox.RdfFormat.TRIG)):
        found = ox.Store()
        found.load(path=exported / name, format=form)
        stores.append(set(found))
    assert stores[0] == stores[1]


def test_three_lines_of_rdflib_load_it(exported: Path) -> None:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(exported / "dataset.nq", format="nquads")
    mandates = list(dataset.subjects(rdflib.RDF.type, rdflib.URIRef(PREFIXES["ceb"] + "Mandate")))
    assert len(mandates) == 2


def test_evidence_has_the_selectors_of_the_annotation_model(exported: Path) -> None:
    found = ox.Store()
    found.load(path=exported / "dataset.nq", format=ox.RdfFormat.N_QUADS)
    text = """SELECT ?exact ?start ?end WHERE { GRAPH ?g { ?m a ceb:Mandate ; ceb:evidence ?e .
        ?e oa:hasSource/ceb:number "1" ; oa:hasSelector ?quote, ?place .
        ?quote a oa:TextQuoteSelector ; oa:exact ?exact ; oa:prefix "before " ; oa:suffix " after" .
        ?place a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end } } ORDER BY ?exact"""
    answer = found.query(text, prefixes=dict(PREFIXES))
    assert isinstance(answer, ox.QuerySolutions)
    rows = [[str(row[name].value) for name in ("exact", "start", "end")] for row in answer]
    assert rows == [
        ["1. ITU leads work on cybercrime.", "0", "32"],
        ["1. UNODC leads the fight against cybercrime.", "0", "44"],
    ]


def test_the_description_counts_what_is_there(exported: Path) -> None:
    described = rdflib.Graph().parse(exported / "void.ttl")
    lines = len((exported / "dataset.nq").read_bytes().splitlines())
    sizes = [int(str(size)) for size in described.objects(None, rdflib.VOID.triples)]
    assert max(sizes) == lines == sum(sizes) - lines
    assert len(list(described.objects(None, rdflib.VOID.subset))) == 4


def test_the_context_is_json_ld(exported: Path) -> None:
    assert "@context" in json.loads((exported / "context.jsonld").read_bytes())


def test_exporting_again_gives_the_same_bytes(data: Data, exported: Path, tmp_path: Path) -> None:
    export(data, tmp_path)
    for path in exported.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_without_data_or_a_place_to_write_it_is_one_sentence(data: Data, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no data"):
        export(Data(tmp_path), tmp_path / "out")
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match="cannot be written"):
        export(data, tmp_path / "file")
