"""Pictures floor: SVG drawn at build."""
