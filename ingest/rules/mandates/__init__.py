"""Mandates: which entity or body holds, claims or is given which responsibility on which topic."""
