"""Places: those of sport (venues, waters), and those of the source task."""
