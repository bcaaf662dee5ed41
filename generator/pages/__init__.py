"""Pages floor: one view and one template per kind of page → Markdown."""
