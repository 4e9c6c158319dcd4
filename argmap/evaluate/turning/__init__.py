"""What a thesis hangs on: the smallest sets of withdrawals that turn its verdict."""
