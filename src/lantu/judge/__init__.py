"""What each target means, how it stands and how it will end."""
