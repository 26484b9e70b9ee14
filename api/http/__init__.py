"""The parts of the HTTP service; `api.app.create_app` puts them together."""
