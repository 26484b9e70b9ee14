"""PDF files written by hand, as small as a test needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 612, 792
LEFT, TOP, LEADING, SIZE = 72, 640, 14, 10.0


@dataclass(frozen=True)
class Print:
    """Words printed at a place, in points from the lower left corner; `turned` runs upwards."""

    x: float
    y: float
    text: str
    size: float = SIZE
    bold: bool = False
    turned: bool = False


def paragraph(lines: Sequence[str], y: float = TOP, x: float = LEFT, indent: float = 0.0) -> list[Print]:
    """Lines of one paragraph from `y` downwards, the first of them indented."""
    return [Print(x + (indent if n == 0 else 0.0), y - n * LEADING, line) for n, line in enumerate(lines)]


def pdf(*pages: Sequence[Print], title: str | None = None, trailer: str = "", extra: Sequence[bytes] = ()) -> bytes:
    """A PDF with one content stream a page, in Helvetica; `extra` objects and `trailer` entries come last."""
    count = len(pages)
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(count))
    encoding = "/Encoding /WinAnsiEncoding"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {encoding} >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold {encoding} >>".encode(),
    ]
    for number, page in enumerate(pages):
        content = "\n".join(_show(words) for words in page).encode("cp1252")
        resources = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} {resources} /Contents {6 + 2 * number} 0 R >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    objects.extend(extra)
    if title is not None:
        objects.append(f"<< /Title ({title}) >>".encode("cp1252"))
        trailer += f" /Info {len(objects)} 0 R"
    return _file(objects, trailer)


def encrypted() -> bytes:
    """A PDF that asks for a password (standard security handler, revision 2)."""
    secret = b"<" + b"41" * 32 + b">"
    lock = b"<< /Filter /Standard /V 1 /R 2 /O " + secret + b" /U " + secret + b" /P -4 >>"
    number = 7
    return pdf(
        [Print(LEFT, TOP, "Secret words")],
        extra=[lock],
        trailer=f"/Encrypt {number} 0 R /ID [<4142434445464748> <4142434445464748>]",
    )


def _show(words: Print) -> str:
    text = words.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    matrix = f"0 1 -1 0 {words.x} {words.y}" if words.turned else f"1 0 0 1 {words.x} {words.y}"
    return f"BT /{'F2' if words.bold else 'F1'} {words.size} Tf {matrix} Tm ({text}) Tj ET"


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    data = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
