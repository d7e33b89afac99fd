# syntax=docker/dockerfile:1

# Builds with everything, ships only what runs.
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
COPY demo ./demo
RUN npm run build && rm -rf dist/demo dist/scripts && npm prune --omit=dev --ignore-scripts \
 && mkdir /data

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="ketamine-cds" \
      org.opencontainers.image.description="CDS Hooks service that checks ketamine and esketamine orders" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
COPY LICENSE NOTICE ./
COPY --from=build --chown=10001:10001 /data ./data
VOLUME /app/data
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
STOPSIGNAL SIGTERM
# Node itself is process 1: it handles SIGTERM and drains.
ENTRYPOINT ["node", "--enable-source-maps", "dist/src/main.js"]
