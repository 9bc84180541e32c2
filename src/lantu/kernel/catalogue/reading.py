"""Error wording of one domain; see `lantu.kernel.catalogue`."""

from __future__ import annotations

from lantu.kernel.catalogue import Message
from lantu.kernel.catalogue.decoding import DECODING
from lantu.kernel.catalogue.opening import OPENING

MESSAGES: dict[str, Message] = {}

# Opening files and the binary formats keep their wording in a file of their own.
MESSAGES.update(OPENING)

# Bytes that are no text.
MESSAGES.update(DECODING)
