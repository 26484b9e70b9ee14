"""A walk over a tree of nodes without recursion, as web pages may nest deeper than Python's stack."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode


def _always(_: LexborNode) -> bool:
    return True


def walk(root: LexborNode, descends: Callable[[LexborNode], bool] = _always) -> Iterator[tuple[LexborNode, bool]]:
    """Each node twice, in document order: with True where it starts and with False where it ends.

    The children of a node for which `descends` is false are passed over.
    """
    node = root
    while True:
        yield node, True
        child = node.first_child if descends(node) else None
        if child is not None:
            node = child
            continue
        while True:
            yield node, False
            if node.mem_id == root.mem_id:
                return
            following = node.next
            if following is not None:
                node = following
                break
            parent = node.parent
            if parent is None:
                return
            node = parent
