"""Error wording of one domain; see `lantu.kernel.catalogue`."""

from __future__ import annotations

from lantu.kernel.catalogue import Message

MESSAGES: dict[str, Message] = {}
