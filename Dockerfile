# docker build -t galley . && docker run -p 3000:3000 -v galley:/data galley
FROM node:24-bookworm-slim

WORKDIR /app
RUN mkdir /data && chown node:node /app /data
USER node

COPY --chown=node:node package.json package-lock.json ./
RUN npm ci --no-audit --no-fund

# By name: what lies around on the machine that builds (data, .env, node_modules) must not get in.
COPY --chown=node:node openapi openapi
COPY --chown=node:node prisma prisma
COPY --chown=node:node src src
COPY --chown=node:node static static
COPY --chown=node:node prisma.config.ts redocly.yaml svelte.config.js tsconfig.json vite.config.ts ./
RUN node --input-type=module -e "import { build, prepare } from './src/commands/prepare.js'; await prepare(); await build();"

ENV GALLEY_DATA=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

# Not through npm, so that the signal to stop reaches the server.
CMD ["node", "src/commands/start.js"]
