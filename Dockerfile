# syntax=docker/dockerfile:1

# Builds with everything, ships only what runs. Packages come by the lock file, and run nothing of their own.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY types ./types
COPY src ./src
COPY hooks ./hooks
COPY cards ./cards
COPY bench ./bench
COPY demo ./demo
RUN npm run build

# The make-believe EHR, for compose.yaml: docker build --target demo-ehr
FROM build AS demo-ehr
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "--enable-source-maps", "dist/demo/ehr-alone.js"]

# What production runs, its bill of materials, and the digest of every file of it.
FROM build AS production
RUN rm -rf dist/demo dist/scripts dist/bench && npm prune --omit=dev --ignore-scripts \
 && mkdir /data /evidence \
 && npm sbom --omit=dev --sbom-format=cyclonedx --sbom-type=application > /evidence/sbom.cdx.json \
 && find package.json node_modules dist -type f -print0 | sort -z | xargs -0 sha256sum > /evidence/files.sha256

# docker build --target evidence --output evidence .
FROM scratch AS evidence
COPY --from=production /evidence /

FROM node:24-bookworm-slim
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="ketamine-cds" \
      org.opencontainers.image.description="CDS Hooks service that checks ketamine and esketamine orders" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=production --chown=root:root /app/package.json ./
COPY --from=production --chown=root:root /app/node_modules ./node_modules
COPY --from=production --chown=root:root /app/dist ./dist
COPY --from=production --chown=root:root /evidence ./evidence
COPY LICENSE NOTICE ./
# The only place that is written to, and only with a DATABASE_URL of SQLite: the root may be read-only.
COPY --from=production --chown=10001:10001 /data ./data
VOLUME /app/data
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
STOPSIGNAL SIGTERM
# Node itself is process 1: it handles SIGTERM and drains.
ENTRYPOINT ["node", "--enable-source-maps", "dist/src/main.js"]
