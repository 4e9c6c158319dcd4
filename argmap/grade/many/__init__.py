"""Many essays: on all cores or on a cluster, stopped and gone on with, whatever one file does."""
