"""The state of a workshop and the rules that more than one subject goes by; it knows no subject and no view."""
