"""What leaves Lantu: rows and csv, SARIF, pages."""
