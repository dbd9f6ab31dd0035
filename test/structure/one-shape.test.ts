import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { print } from 'graphql';
import { EntitySchema } from 'typeorm';
import { sdlFiles, readSdl } from '../../schema/service-sdl';
import { services } from '../support/services';
import { root, serviceFolders, sourceFiles } from './support/source-files';

const foldersWithoutConcept = ['article', 'cases', 'terms', 'migrations', 'dist', 'node_modules'];

/** `work-order/work-order.commands.ts`: the concept, then its role. */
const concept = /^([a-z-]+)\/\1\.(graphql|(entity|loaders|commands|resolvers)\.ts)$/;

/**
 * Files that stand beside the concepts, most of them in coordination: it derives answers from what it does not own, so
 * it holds the shapes that go in and out of its rules; each is named after the one thing it does.
 */
const besides = [
  'community-committee/deliberation/ballot-under-rule.ts',
  'community-committee/deliberation/is-adopted.ts',
  'community-committee/figure/sum-figures.ts',
  'community-committee/indicator/performance.ts',
  'community-committee/issue-clock/require-issue.ts',
  'community-committee/parking/agreement.entity.ts',
  'community-committee/parking/agreement.graphql',
  'community-committee/parking/scheme.entity.ts',
  'community-committee/parking/scheme.graphql',
  'community-committee/privacy/personal-details.ts',
  'community-committee/report-in/shown-counts.ts',
  'community-committee/survey/survey-finding.entity.ts',
  'community-committee/three-lists/three-lists-key.ts',
  'coordination/committee/admits-seat.ts',
  'coordination/committee/membership.entity.ts',
  'coordination/committee/membership.graphql',
  'coordination/committee/seat-rule.entity.ts',
  'coordination/committee/seat-rule.graphql',
  'coordination/feasibility/feasibility-answer.ts',
  'coordination/funding/project-inputs.ts',
  'coordination/gap-index/count-gaps.ts',
  'coordination/gap-index/facts-from-index.ts',
  'coordination/gap-index/gap-order.ts',
  'coordination/gap-index/gap-stats.ts',
  'coordination/gap-index/gap.graphql',
  'coordination/gap-index/gap.resolvers.ts',
  'coordination/gap-index/gaps.ts',
  'coordination/gap-index/indexed-facts.loaders.ts',
  'coordination/gap-index/open-gap.ts',
  'coordination/gap-index/paper-practice.ts',
  'coordination/gap-index/place-gaps.ts',
  'coordination/gap-index/roll-up-from-index.ts',
  'coordination/gap-index/scan-places.ts',
  'coordination/issue-set/without-match.ts',
  'coordination/issue/issue-inputs.ts',
  'coordination/match/find-matches.ts',
  'coordination/match/offer.ts',
  'coordination/match/within-reach.ts',
  'coordination/node/load-node.ts',
  'coordination/node/node-reference.ts',
  'coordination/node/node-stubs.graphql',
  'coordination/node/node-types.ts',
  'coordination/organization/request.entity.ts',
  'coordination/organization/request.graphql',
  'coordination/place-matter-period/period-of-gap.ts',
  'coordination/place/administrative-paths.ts',
  'coordination/place/load-all.ts',
  'coordination/place/place-node.ts',
  'coordination/resource/find-resources.ts',
  'coordination/resource/near-resource.entity.ts',
  'coordination/resource/partner-resource.commands.ts',
  'coordination/resource/partner-resource.entity.ts',
  'coordination/resource/partner-resource.graphql',
  'coordination/resource/partner-resource.resolvers.ts',
  'coordination/resource/resource-types.graphql',
  'coordination/responsibility/check-terms.ts',
  'coordination/responsibility/claim-input.ts',
  'coordination/responsibility/derive-all.ts',
  'coordination/responsibility/gather-facts.ts',
  'coordination/responsibility/place-inputs.ts',
  'coordination/responsibility/roll-up-place.ts',
  'coordination/responsibility/stakeholder-of-source.ts',
  'coordination/search/find-titles.ts',
  'coordination/search/search-result.ts',
  'coordination/stakeholder-index/apply-index.ts',
  'coordination/stakeholder-index/feed-sources.ts',
  'coordination/stakeholder-index/index.graphql',
  'coordination/stakeholder-index/index.loaders.ts',
  'coordination/stakeholder-index/index.resolvers.ts',
  'coordination/three-lists/three-lists-key.ts',
  'coordination/vocabulary/labels.ts',
  'coordination/vocabulary/labels/community-committee.ts',
  'coordination/vocabulary/labels/coordination.ts',
  'coordination/vocabulary/labels/label.ts',
  'coordination/vocabulary/labels/property-company.ts',
  'coordination/vocabulary/labels/property-rights-unit.ts',
  'coordination/vocabulary/labels/shared.ts',
  'coordination/vocabulary/labels/street-department.ts',
  'coordination/whistle-preview/preview-whistle.ts',
  'coordination/whistle-preview/whistle-inputs.ts',
  'street-department/place-scope/bearing-loader.ts',
  'street-department/rate-ranking/rank-rates.ts',
  'street-department/rate/rate-figures.ts',
  'street-department/rate/rate-result.entity.ts',
  'street-department/rate/rate-scheme.entity.ts',
  'street-department/subsidy/work-key.ts',
];

const isRule = (file: string): boolean => /^[a-z-]+\/[a-z-]+\/rules\/[a-z-]+\.ts$/.test(file);

/** The files in the concept folders of a service, from services/ on. */
function conceptFiles(service: string): string[] {
  const folder = join(root, 'services', service);
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory() && !foldersWithoutConcept.includes(name))
    .flatMap((name) =>
      (readdirSync(join(folder, name), { recursive: true }) as string[])
        .filter((file) => statSync(join(folder, name, file)).isFile())
        .map((file) => `${service}/${name}/${file}`),
    );
}

function withoutShape(files: readonly string[]): string[] {
  return files.filter((file) => !concept.test(file.slice(file.indexOf('/') + 1)) && !isRule(file)).sort();
}

/** The entities that the files of a folder declare, by name. */
async function entitiesDeclaredIn(files: readonly string[]): Promise<string[]> {
  const modules = await Promise.all(
    files.map((file) => import(join(root, file)) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((exported) => Object.values(exported))
    .flatMap((value) => (value instanceof EntitySchema ? value.options.name : []));
}

describe('a service', () => {
  it.each(serviceFolders)('has the files and folders that every service has: %s', (name) => {
    const expected = [
      'index.ts',
      'subgraph.ts',
      'subgraph.graphql',
      'context.ts',
      'database.ts',
      'README.md',
    ];
    const missing = [...expected, 'migrations', 'article'].filter(
      (file) => !existsSync(join(root, 'services', name, file)),
    );
    expect(missing).toEqual([]);
  });

  it('names the files of a concept after it and their role; a few stand besides', () => {
    expect(withoutShape(serviceFolders.flatMap(conceptFiles))).toEqual(besides);
  });

  it('is listed among the services that the tests and the graph know', () => {
    expect(services.map(({ name }) => name).sort()).toEqual(serviceFolders);
  });

  it.each(services)('loads every SDL file of its folder and nothing else: $name', ({ name, typeDefs }) => {
    const ofFiles = readSdl(name).definitions.map(print).sort();
    const loaded = typeDefs.flatMap(({ definitions }) => definitions.map(print)).sort();

    // One part is made from the lists.
    expect(sdlFiles(name).length + 1).toBe(typeDefs.length);
    expect(loaded).toEqual(ofFiles);
  });

  it.each(services)('lists every entity it declares or shares in its database: $name', async (service) => {
    const own = sourceFiles(['.entity.ts']).filter((file) => file.startsWith(`services/${service.name}/`));
    // A folder named as one of shared serves that shared concept.
    const shared = sourceFiles(['.entity.ts'])
      .filter((file) => file.startsWith('shared/'))
      .filter((file) => existsSync(join(root, 'services', service.name, basename(file, '.entity.ts'))));

    const declared = await entitiesDeclaredIn([...own, ...shared]);
    expect(declared.length).toBeGreaterThan(0);
    expect(service.database.entities.map(({ options }) => options.name).sort()).toEqual(declared.sort());
  });
});

describe('the check of the shape', () => {
  it('finds what is named after another concept, or after nothing', () => {
    const files = [
      'property-company/contract/contract.entity.ts',
      'property-company/contract/contract.graphql',
      'coordination/feasibility/rules/cycle.ts',
      'property-company/contract/fee.entity.ts',
      'property-company/contract/contract.helpers.ts',
      'property-company/contract/read-fees.ts',
      'property-company/contract/rules/fees.ts',
    ];
    expect(withoutShape(files)).toEqual([
      'property-company/contract/contract.helpers.ts',
      'property-company/contract/fee.entity.ts',
      'property-company/contract/read-fees.ts',
    ]);
  });
});
