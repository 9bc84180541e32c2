"""The smaller reader for plans in English, behind the same interface as the Chinese one."""
