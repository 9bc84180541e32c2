"""The command line: one file a command, words in Chinese and English, nothing heavy before it is needed."""
