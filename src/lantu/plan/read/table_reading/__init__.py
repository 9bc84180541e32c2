"""How an indicator table is read: header, columns, rows, cells, and what was put right on the way."""
