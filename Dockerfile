# One image for every process of the hub: the command says which (docker-compose.yml).

FROM node:20-bookworm-slim AS build
WORKDIR /hub
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY gateway/package.json gateway/
COPY subgraphs/social-care/package.json subgraphs/social-care/
COPY subgraphs/police/package.json subgraphs/police/
COPY subgraphs/health/package.json subgraphs/health/
COPY subgraphs/education/package.json subgraphs/education/
COPY subgraphs/probation/package.json subgraphs/probation/
COPY test/package.json test/
RUN npm ci
COPY tsconfig.base.json ./
COPY shared shared
COPY gateway gateway
COPY subgraphs subgraphs
RUN npx tsc -b gateway subgraphs/social-care subgraphs/police subgraphs/health subgraphs/education subgraphs/probation \
 && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /hub
COPY --from=build /hub/package.json ./
COPY --from=build /hub/node_modules node_modules
COPY --from=build /hub/shared shared
COPY --from=build /hub/gateway gateway
COPY --from=build /hub/subgraphs subgraphs
USER node
CMD ["node", "gateway/dist/index.js"]
