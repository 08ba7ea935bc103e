"""Workbooks: what their cells show, and in which fonts."""
