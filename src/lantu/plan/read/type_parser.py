"""A lark grammar over the types of tokens: one parser for the values of Chinese and of English plans."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lark import Lark


@cache
def type_parser(package: str, name: str) -> Lark:
    """The parser of the grammar file `name` in `package`; it is fed terminal types, each token's value is its index."""
    from lark import Lark  # 95 ms: only when a value is really read
    from lark.lexer import Lexer
    from lark.lexer import Token as LarkToken

    class Types(Lexer):
        """Feeds the parser a sequence of terminal types; each token's value is its index."""

        def __init__(self, lexer_conf: Any) -> None:
            pass

        def lex(self, lexer_state: Any, parser_state: Any = None) -> Any:
            for index, kind in enumerate(lexer_state):
                yield LarkToken(kind, str(index))

    return Lark(files(package).joinpath(name).read_text("utf-8"), parser="lalr", lexer=Types)
