"""The document and what it promises."""
