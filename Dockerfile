# One image with everything but the data. Not yet built by an engine: its last stage was walked by hand, in a chroot of the same
# packages with read-only code and an ordinary user (docs/operations/install-compose.md). The tests run the host's own way, bin/start.

FROM node:24-trixie-slim AS build
WORKDIR /kenes
COPY . .
RUN bin/prepare

# Asterisk 22 is in Debian from forky on, Node 24 comes along as a binary; the PostgreSQL client is for bin/backup and bin/restore.
FROM debian:forky-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends asterisk postgresql-client ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /var/lib/kenes kenes \
 && install -d -o kenes -g kenes /var/lib/kenes/data /var/lib/kenes/keys /var/lib/kenes/backup
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /kenes /kenes
WORKDIR /kenes
USER kenes
ENV DATA_DIR=/var/lib/kenes/data ASTERISK_BIN=/usr/sbin/asterisk
VOLUME /var/lib/kenes/data /var/lib/kenes/keys /var/lib/kenes/backup
# Desk and API, letters, SIP; sound goes over RTP_PORTS.
EXPOSE 8080 8443 2525 5060/tcp 5060/udp
HEALTHCHECK --interval=15s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8080) + '/health/live').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["bin/start"]
