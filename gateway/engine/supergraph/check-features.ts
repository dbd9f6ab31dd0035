import { visit, type DirectiveNode, type DocumentNode } from 'graphql';
import { apolloSpecifications, type LinkedFeature, type LinkedFeatures } from './linked-features';
import { SupergraphRefused } from './supergraph-refused';

/** The specifications and versions whose meaning this engine knows. */
const knownVersions: Readonly<Record<string, readonly string[]>> = {
  core: ['v0.1', 'v0.2'],
  link: ['v1.0'],
  join: ['v0.1', 'v0.2', 'v0.3', 'v0.4', 'v0.5'],
  tag: ['v0.1', 'v0.2', 'v0.3'],
  inaccessible: ['v0.1', 'v0.2'],
  authenticated: ['v0.1'],
  requiresScopes: ['v0.1'],
  policy: ['v0.1'],
  cost: ['v0.1'],
  context: ['v0.1'],
};

/** Directives that keep something from somebody: never ignored, whatever the link says of its purpose. */
const protecting = ['inaccessible', 'authenticated', 'requiresScopes', 'policy'];

interface Checked {
  readonly sdl: string;
  readonly document: DocumentNode;
  readonly features: LinkedFeatures;
}

/** Fails closed: what protects and is not enforced, or changes execution and is not known, stops the load. */
export function checkFeatures({ sdl, document, features }: Checked, enforced: readonly string[]): void {
  for (const feature of features.all) checkFeature(feature, enforced);
  const used = usedDirectives({ sdl, document, features }, enforced);
  for (const directive of protecting) checkProtection(features, { directive, used }, enforced);
  checkNothingUnlinked(features, used);
}

function checkFeature(feature: LinkedFeature, enforced: readonly string[]): void {
  const { identity, version, purpose } = feature;
  const name = specificationName(identity);
  const address = version === null ? identity : `${identity}/${version}`;
  const known = name === null ? undefined : ownEntry(knownVersions, name);
  if (known !== undefined && !known.includes(version ?? '')) {
    throw new SupergraphRefused(
      'UNSUPPORTED_FEATURE',
      `Expected ${name} in one of ${known.join(', ')}, but the supergraph links ${address}.`,
    );
  }
  if (purpose === 'SECURITY' && !(name !== null && enforced.includes(name))) {
    throw new SupergraphRefused(
      'UNENFORCED_FEATURE',
      `The supergraph relies on ${address} for its security, which this gateway does not enforce.`,
    );
  }
  if (purpose !== null && known === undefined) {
    throw new SupergraphRefused(
      'UNSUPPORTED_FEATURE',
      `The supergraph needs ${address} (for: ${purpose}), which this gateway does not know.`,
    );
  }
}

function checkProtection(
  features: LinkedFeatures,
  { directive, used }: { readonly directive: string; readonly used: ReadonlySet<string> },
  enforced: readonly string[],
): void {
  const names = features.directiveNames(directive);
  if (names.length > 1) {
    throw new SupergraphRefused(
      'UNSUPPORTED_FEATURE',
      `Expected one name for @${directive}, but the supergraph links it as ${names.map((name) => `@${name}`).join(' and ')}.`,
    );
  }
  const isRelevant = features.feature(directive) !== null || names.some((name) => used.has(name));
  if (isRelevant && !enforced.includes(directive)) {
    throw new SupergraphRefused(
      'UNENFORCED_FEATURE',
      `The supergraph uses @${directive}, which this gateway does not enforce.`,
    );
  }
}

/** A protection that is written but not linked would be taken for a custom directive and ignored. */
function checkNothingUnlinked(features: LinkedFeatures, used: ReadonlySet<string>): void {
  for (const name of protecting) {
    if (!used.has(name) || features.ownsDirective(name)) continue;
    throw new SupergraphRefused(
      'UNENFORCED_FEATURE',
      `The supergraph uses @${name} without linking its specification, so nobody would enforce it.`,
    );
  }
}

/** The directives that are applied and would not be enforced, as far as they protect. */
function usedDirectives(
  { sdl, document, features }: Checked,
  enforced: readonly string[],
): ReadonlySet<string> {
  const unlinked = protecting.filter((name) => !features.ownsDirective(name));
  const unenforced = protecting.filter((name) => !enforced.includes(name));
  const names = [...unlinked, ...unenforced.flatMap((name) => features.directiveNames(name))];
  // The text tells at once for most graphs, which have none of them.
  const written = new Set(names.filter((name) => sdl.includes(`@${name}`)));
  const used = new Set<string>();
  if (written.size === 0) return used;
  visit(document, {
    Directive: ({ name }: DirectiveNode) => {
      if (written.has(name.value)) used.add(name.value);
    },
  });
  return used;
}

function specificationName(identity: string): string | null {
  return identity.startsWith(apolloSpecifications) ? identity.slice(apolloSpecifications.length) : null;
}

function ownEntry<Value>(entries: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
