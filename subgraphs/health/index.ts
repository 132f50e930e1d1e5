import { serveSubgraph } from '@mash-hub/shared/subgraph';
import { definition } from './subgraph';

serveSubgraph(definition);
