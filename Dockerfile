FROM python:3.12-slim-bookworm
WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY api ./api
COPY digests ./digests
COPY graph ./graph
COPY ingest ./ingest
COPY ontology ./ontology
COPY queries ./queries
RUN pip install --no-cache-dir --no-deps . && useradd --create-home cebgraph && mkdir /data && chown cebgraph /data
USER cebgraph
ENV CEBGRAPH_DATA=/data
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["cebgraph"]
CMD ["serve", "--host", "0.0.0.0"]
