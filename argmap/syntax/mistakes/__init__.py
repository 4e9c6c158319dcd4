"""What the writer of an unreadable line most likely meant, one kind of slip a file."""
