"""DOCX files made in memory: built with python-docx, or with parts of them replaced."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

NAMESPACES = nsdecls("w")
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def docx_bytes(fill: Callable[[Document], object]) -> bytes:
    """The bytes of a new document that `fill` has written into."""
    document = docx.Document()
    fill(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def body_xml(content: str, prepare: Callable[[Document], object] = lambda _: None) -> bytes:
    """A document whose body is the given WordprocessingML."""

    def fill(document: Document) -> None:
        prepare(document)
        body = document.element.body
        for element in reversed(list(parse_xml(f"<w:body {NAMESPACES}>{content}</w:body>"))):
            body.insert(0, element)

    return docx_bytes(fill)


def add_notes(document: Document, kind: str, notes: Mapping[int, str]) -> None:
    """Add a part of footnotes or endnotes (`kind`) to a document."""
    inner = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:{kind}>'
        for number, text in notes.items()
    )
    separator = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:t>____</w:t></w:r></w:p></w:{kind}>'
    blob = f"<w:{kind}s {NAMESPACES}>{separator}{inner}</w:{kind}s>".encode()
    part = Part(PackURI(f"/word/{kind}s.xml"), CONTENT_TYPE.format(f"{kind}s"), blob, document.part.package)
    relationship = RELATIONSHIP_TYPE.FOOTNOTES if kind == "footnote" else RELATIONSHIP_TYPE.ENDNOTES
    document.part.relate_to(part, relationship)


def add_list(document: Document, levels: str, number: str = "77", override: str = "") -> None:
    """Define a list with the given w:lvl elements under a numId of its own."""
    root = document.part.numbering_part.element
    abstract = parse_xml(f'<w:abstractNum {NAMESPACES} w:abstractNumId="{number}">{levels}</w:abstractNum>')
    root.insert(0, abstract)
    add_number(root, number, number, override)


def add_number(root: BaseOxmlElement, number: str, abstract: str, override: str = "") -> None:
    """Let a numId use a list definition."""
    element = f'<w:num {NAMESPACES} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
    root.append(parse_xml(element))


def level(index: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    """One w:lvl element."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def item(text: str, index: int = 0, number: str = "77") -> str:
    """One list paragraph."""
    properties = f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def plain(text: str) -> str:
    """One plain paragraph."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def rezipped(data: bytes, change: Mapping[str, bytes | None]) -> bytes:
    """The archive with members replaced, added, or (None) left out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in change:
                new.writestr(name, old.read(name))
        for name, content in change.items():
            if content is not None:
                new.writestr(name, content)
    return buffer.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip archive of the given members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def style_list(document: Document, style: str, number: str) -> None:
    """Tie a list to a paragraph style."""
    properties = document.styles[style].element.get_or_add_pPr()
    for old in properties.findall(qn("w:numPr")):
        properties.remove(old)
    properties.append(parse_xml(f'<w:numPr {NAMESPACES}><w:numId w:val="{number}"/></w:numPr>'))
