"""What can be said: classes, shapes, roles, topics and who is who, as Turtle, with one typed loader."""
