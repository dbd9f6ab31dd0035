import { parse } from 'graphql';
import { readLinkedFeatures } from '@courtyard/gateway/engine/supergraph/linked-features';

const itself = '@link(url: "https://specs.apollo.dev/link/v1.0")';
const at = (path: string, more = '') => `@link(url: "https://specs.apollo.dev/${path}" ${more})`;

describe('a linked directive', () => {
  it.each<[string, string, string, string | null]>([
    ['that is linked goes by its own name', at('authenticated/v0.1'), 'authenticated', 'authenticated'],
    ['that is not linked has no name', at('tag/v0.3'), 'authenticated', null],
    ['goes by the name of its link', at('policy/v0.1', 'as: "rule"'), 'policy', 'rule'],
    [
      'goes by the name of its import',
      at('policy/v0.1', 'as: "rule", import: [{ name: "@policy", as: "@mayPass" }]'),
      'policy',
      'mayPass',
    ],
    ['of another specification carries its prefix', at('cost/v0.1'), 'listSize', 'cost__listSize'],
    [
      'of another specification may be imported',
      at('cost/v0.1', 'import: ["@listSize"]'),
      'listSize',
      'listSize',
    ],
    [
      'carries the prefix of all of federation',
      at('federation/v2.9'),
      'authenticated',
      'federation__authenticated',
    ],
    [
      'carries the prefix that was given',
      at('federation/v2.9', 'as: "fed"'),
      'requiresScopes',
      'fed__requiresScopes',
    ],
    [
      'may be imported from all of federation',
      at('federation/v2.9', 'import: [{ name: "@authenticated", as: "@signedIn" }]'),
      'authenticated',
      'signedIn',
    ],
    ['may be linked with a slash too many', at('policy/v0.1/'), 'policy', 'policy'],
    [
      'of another place is another directive',
      '@link(url: "https://example.org/policy/v0.1")',
      'policy',
      null,
    ],
    ['of the join specification too', at('join/v0.5', 'as: "j"'), 'join', 'j'],
  ])('%s', (_rule, links, directive, name) => {
    expect(featuresOf(`${itself} ${links}`)?.directiveName(directive)).toBe(name);
  });

  it('is found in extensions of the schema', () => {
    const document = parse(
      `schema { query: Q } extend schema ${itself} ${at('policy/v0.1')} type Q { a: Int }`,
    );

    expect(readLinkedFeatures(document)?.directiveName('policy')).toBe('policy');
  });

  it('needs the link specification to be linked', () => {
    expect(featuresOf(at('policy/v0.1'))).toBeNull();
  });

  it('is not confused by arguments of another kind', () => {
    const features = featuresOf(
      `${itself} @link(url: 3) @link(as: "x") ${at('policy/v0.1', 'import: [7, { as: "@x" }]')}`,
    );

    expect(features?.all.map(({ identity, version, namespace }) => [identity, version, namespace])).toEqual([
      ['https://specs.apollo.dev/link', 'v1.0', 'link'],
      ['https://specs.apollo.dev/policy', 'v0.1', 'policy'],
    ]);
  });
});

describe('what belongs to features', () => {
  const features = () =>
    featuresOf(
      `${itself} ${at('join/v0.5')} ${at('cost/v0.1', 'as: "c", import: ["@listSize", { name: "Weight", as: "Heavy" }]')}`,
    );

  it.each([
    ['join__type', true],
    ['link', true],
    ['c', true],
    ['c__cost', true],
    ['listSize', true],
    ['cost', false],
    ['joined', false],
    ['__proto__', false],
    ['constructor', false],
  ])('of directives: @%s %s', (name, owned) => {
    expect(features()?.ownsDirective(name)).toBe(owned);
  });

  it.each([
    ['join__Graph', true],
    ['Heavy', true],
    ['Weight', false],
    ['join', false],
    ['c', false],
    ['Join__Graph', false],
  ])('of types: %s %s', (name, owned) => {
    expect(features()?.ownsType(name)).toBe(owned);
  });
});

function featuresOf(links: string) {
  return readLinkedFeatures(parse(`schema ${links} { query: Q } type Q { a: Int }`));
}
