# syntax=docker/dockerfile:1.7
# One base for both stages, so that the build runs in the image. For a reproducible build, add its digest:
# --build-arg NODE=24.21.0-bookworm-slim@sha256:…
ARG NODE=24.21.0-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Install scripts of dependencies do not run: they are not needed and could change the image.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
# The build compiles the templates, and renders a short document to compile the command line.
COPY templates ./templates
COPY locales ./locales
# The image uses the browser of the distribution instead of the embedded one, because it has security updates.
# Packages for systems without glibc are removed too. The fonts of Chinese, Japanese and Korean stay.
# The optional packages for jobs in Redis and for buckets stay, too.
RUN npm run build \
 && mv node_modules/@fontsource /tmp/fonts \
 && for name in bullmq ioredis @aws-sdk/client-s3 @aws-sdk/s3-request-presigner; do \
      npm pkg set "dependencies.$name=*" && npm pkg delete "devDependencies.$name" || exit 1; done \
 && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/@sparticuz node_modules/@img/*musl* \
 && mkdir -p node_modules/@fontsource \
 && mv /tmp/fonts/noto-sans-jp /tmp/fonts/noto-sans-kr /tmp/fonts/noto-sans-sc /tmp/fonts/noto-sans-tc \
    node_modules/@fontsource/ \
 && find node_modules/@fontsource \( -name '*.woff' -o -name '*.css' \) -delete

FROM node:${NODE}
# The browser is not pinned, because only the newest one of the distribution has all security fixes.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium-headless-shell tini \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# Rarely changing layers come first, so that a code change replaces only a few megabytes.
COPY --from=build /app/node_modules ./node_modules
COPY seeds ./seeds
COPY package.json LICENSE schema.json theme.schema.json ./
COPY assets ./assets
COPY locales ./locales
COPY templates ./templates
COPY --from=build /app/dist ./dist
# The service writes only to /tmp; the rest may be read-only. glibc otherwise keeps up to eight pools of freed memory
# for each processor, and large buffers in them, after the first ones.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 CHROME_PATH=/usr/bin/chromium-headless-shell HOME=/tmp MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=262144
# The user `node` by number, so that Kubernetes can verify that it is not root. Chromium's sandbox works for it
# with the seccomp profile of deploy/.
USER 1000:1000
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# tini reaps the processes of a killed browser.
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/bin/server.js"]
