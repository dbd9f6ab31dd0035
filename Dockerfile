# One target for each workspace that runs: docker build --target property-company -t courtyard/property-company .
# Each image holds the packages of its own workspace and of shared, and nothing of the other stakeholders.

FROM node:24-slim AS base
WORKDIR /courtyard
ENV NODE_ENV=production

# npm checks the lock file against every workspace, also where it installs for one alone.
FROM base AS manifests
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY services/community-committee/package.json services/community-committee/
COPY services/coordination/package.json services/coordination/
COPY services/property-company/package.json services/property-company/
COPY services/property-rights-unit/package.json services/property-rights-unit/
COPY services/street-department/package.json services/street-department/
COPY gateway/package.json gateway/

FROM manifests AS build
RUN npm ci --include=dev
COPY build.mjs ./
COPY bin/steps bin/steps
COPY shared shared
COPY services services
COPY gateway gateway
RUN node build.mjs

FROM manifests AS community-committee
RUN npm ci --omit=dev --workspace services/community-committee && npm cache clean --force
COPY --from=build /courtyard/shared/dist shared/dist
COPY --from=build /courtyard/services/community-committee/dist services/community-committee/dist
USER node
CMD ["node", "services/community-committee/dist/index.js"]

FROM manifests AS coordination
RUN npm ci --omit=dev --workspace services/coordination && npm cache clean --force
COPY --from=build /courtyard/shared/dist shared/dist
COPY --from=build /courtyard/services/coordination/dist services/coordination/dist
USER node
CMD ["node", "services/coordination/dist/index.js"]

FROM manifests AS property-company
RUN npm ci --omit=dev --workspace services/property-company && npm cache clean --force
COPY --from=build /courtyard/shared/dist shared/dist
COPY --from=build /courtyard/services/property-company/dist services/property-company/dist
USER node
CMD ["node", "services/property-company/dist/index.js"]

FROM manifests AS property-rights-unit
RUN npm ci --omit=dev --workspace services/property-rights-unit && npm cache clean --force
COPY --from=build /courtyard/shared/dist shared/dist
COPY --from=build /courtyard/services/property-rights-unit/dist services/property-rights-unit/dist
USER node
CMD ["node", "services/property-rights-unit/dist/index.js"]

FROM manifests AS street-department
RUN npm ci --omit=dev --workspace services/street-department && npm cache clean --force
COPY --from=build /courtyard/shared/dist shared/dist
COPY --from=build /courtyard/services/street-department/dist services/street-department/dist
USER node
CMD ["node", "services/street-department/dist/index.js"]

FROM manifests AS gateway
RUN npm ci --omit=dev --workspace gateway && npm cache clean --force
COPY --from=build /courtyard/shared/dist shared/dist
COPY --from=build /courtyard/gateway/dist gateway/dist
COPY --from=build /courtyard/gateway/console/dist gateway/console/dist
COPY gateway/supergraph.graphql gateway/
USER node
# Without the flag it would start another process that has it. WORKERS lets several processes serve.
CMD ["node", "--max-semi-space-size=64", "gateway/dist/main.js", "gateway"]
