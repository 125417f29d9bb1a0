"""What a device sees of a workshop: what changed since any moment, for everybody of a role and for one person."""
