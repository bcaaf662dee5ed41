"""The editors' prose: the references that it may hold, and which sentences cite."""
