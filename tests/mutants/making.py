# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the mutants of a function: mutmut's own operators, and a guard that is gone.

Of mutmut's operators those that change what a guard decides. Words in a message are
left alone, and so is everything that only builds one.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from types import CodeType
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation import mutators

from tests.mutants.kinds import SOURCE, Function, Mutant

NARROWING = frozenset(
    {"filter", "exclude", "get", "Q", "all", "any", "min", "max", "check_constraint"}
)
"""Calls whose arguments say what is let through."""
OPERATORS: tuple[tuple[type[cst.CSTNode], Any], ...] = (
    (cst.Integer, mutators.operator_number),
    (cst.Name, mutators.operator_name),
    (cst.UnaryOperation, mutators.operator_remove_unary_ops),
    (cst.CSTNode, mutators.operator_keywords),
    (cst.CSTNode, mutators.operator_swap_op),
    (cst.IfExp, mutators.operator_if_exp),
)


def mutants_of(row: str, guard: Function) -> list[Mutant]:
    """Return every mutant of a guard that is another program."""
    path = SOURCE / guard.file
    source = path.read_text("utf-8")
    # A wrapper copies the tree; what is replaced must be the copy's own.
    wrapper = MetadataWrapper(cst.parse_module(source))
    module, lines = wrapper.module, wrapper.resolve(PositionProvider)
    function = _find(module, guard.name.split("."))
    made: dict[str, Mutant] = {}
    for node, changed in _changes(function):
        whole = module.deep_replace(node, changed)
        assert isinstance(whole, cst.Module)
        text = whole.code
        if text in made or text == source:
            continue
        code = _code_of(text, str(path), guard.name)
        diff = _diff(source, text)
        line = lines[node].start.line
        what = f"{guard.file}:{line} {guard.name}"
        equal = next((why for old, why in guard.equal.items() if old in diff), "")
        made[text] = Mutant(row, guard, what, diff, code, equal)
    return list(made.values())


def _changes(
    function: cst.FunctionDef,
) -> Iterator[tuple[cst.CSTNode, cst.CSTNode]]:
    is_predicate = _annotation(function) == "bool"
    for node in _walk(function.body, skip_docstring=True):
        for kind, operator in OPERATORS:
            if isinstance(node, kind):
                yield from ((node, one) for one in operator(node))
        yield from ((node, one) for one in _gone(node, is_predicate=is_predicate))


def _gone(node: cst.CSTNode, *, is_predicate: bool) -> Iterable[cst.CSTNode]:
    """A check that is not made, a condition that is not asked, a step not taken."""
    if isinstance(node, cst.If) and _ends_the_function(node.body):
        yield node.with_changes(test=cst.Name("False"))
    elif isinstance(node, cst.SimpleStatementLine) and len(node.body) == 1:
        only = node.body[0]
        if isinstance(only, cst.Expr) and isinstance(only.value, cst.Call):
            yield node.with_changes(body=[cst.Pass()])
        elif is_predicate and isinstance(only, cst.Return):
            yield node.with_changes(body=[cst.Return(cst.Name("True"))])
    elif isinstance(node, cst.Call) and _called(node) in NARROWING:
        for place in range(len(node.args)):
            yield node.with_changes(args=[*node.args[:place], *node.args[place + 1 :]])


def _walk(node: cst.CSTNode, *, skip_docstring: bool = False) -> Iterator[cst.CSTNode]:
    children: Sequence[cst.CSTNode] = node.children
    if skip_docstring and isinstance(node, cst.IndentedBlock):
        children = [one for one in children if not _is_words(one)]
    for child in children:
        # What a refusal says, and the code it carries, decides nothing.
        if isinstance(child, cst.Raise | cst.Annotation | cst.BaseString):
            continue
        yield child
        yield from _walk(child)


def _is_words(node: cst.CSTNode) -> bool:
    return (
        isinstance(node, cst.SimpleStatementLine)
        and isinstance(node.body[0], cst.Expr)
        and isinstance(node.body[0].value, cst.BaseString)
    )


def _ends_the_function(body: cst.BaseSuite) -> bool:
    last = body.body[-1]
    line = last.body[-1] if isinstance(last, cst.SimpleStatementLine) else None
    return isinstance(line, cst.Raise | cst.Return | cst.Continue)


def _called(call: cst.Call) -> str:
    name = call.func.attr if isinstance(call.func, cst.Attribute) else call.func
    return name.value if isinstance(name, cst.Name) else ""


def _annotation(function: cst.FunctionDef) -> str:
    said = function.returns.annotation if function.returns else None
    return said.value if isinstance(said, cst.Name) else ""


def _find(module: cst.CSTNode, names: Sequence[str]) -> cst.FunctionDef:
    body = module.body if isinstance(module, cst.Module) else module.body.body  # type: ignore[attr-defined]
    for one in body:
        if isinstance(one, cst.FunctionDef | cst.ClassDef):
            if one.name.value == names[0] and len(names) > 1:
                return _find(one, names[1:])
            if one.name.value == names[0]:
                assert isinstance(one, cst.FunctionDef)
                return one
    raise LookupError(f"there is no {'.'.join(names)} any more: change the table")


def _code_of(source: str, path: str, name: str) -> CodeType:
    """Return the compiled function as Python itself would have loaded it."""
    todo = [compile(source, path, "exec")]
    while todo:
        code = todo.pop()
        if code.co_qualname == name:
            return code
        todo += [one for one in code.co_consts if isinstance(one, CodeType)]
    raise LookupError(name)


def _diff(before: str, after: str) -> str:
    """Return the changed lines."""
    lines = [
        line
        for line in difflib.unified_diff(
            before.splitlines(), after.splitlines(), lineterm="", n=0
        )
        if not line.startswith(("---", "+++", "@@"))
    ]
    return "\n".join(lines)
