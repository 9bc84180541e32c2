"""Proofs by command that no damaged input crashes the reader, hangs it or leaves half a file."""
