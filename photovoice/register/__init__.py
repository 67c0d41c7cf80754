"""What was agreed, printed and sent."""
