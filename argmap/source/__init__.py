"""Where text comes from and how to speak about places in it."""
