"""What people ride, drive, row and fly."""
