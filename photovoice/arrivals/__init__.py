"""What participants handed in."""
