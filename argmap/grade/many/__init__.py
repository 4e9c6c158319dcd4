"""Many essays: on all cores or a cluster, stopped and gone on with, with one bad file among them."""
