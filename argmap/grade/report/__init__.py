"""What is handed back: pages to read and print, and files for gradebooks and for analysis."""
