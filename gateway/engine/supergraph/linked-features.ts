import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';

/** One `@link` (or, in older supergraphs, `@core`) of the schema. */
export interface LinkedFeature {
  /** The address without its version: `https://specs.apollo.dev/join`. */
  readonly identity: string;
  /** As in `v0.5`; null where the address has none. */
  readonly version: string | null;
  /** The prefix of everything that is not imported: `join` in `join__Graph`. */
  readonly namespace: string;
  readonly purpose: string | null;
  /** From the name in the specification to the name in this document; directives begin with `@`. */
  readonly imports: ReadonlyMap<string, string>;
}

/** Everything that a supergraph links, with the names it goes by in this document. */
export interface LinkedFeatures {
  readonly all: readonly LinkedFeature[];
  /** A feature by the last part of its identity at Apollo's place for specifications: `join`. */
  feature(name: string): LinkedFeature | null;
  /** What a directive such as `authenticated` or `listSize` is called here, without `@`; null where it is not linked. */
  directiveName(directive: string): string | null;
  /** Every name of that directive: more than one where two features bring it. */
  directiveNames(directive: string): readonly string[];
  /** What a directive of the join specification is called here: `join__type` for `type`. */
  joinDirectiveName(directive: string): string;
  /** Whether a directive belongs to a feature, and so not to the callers' schema. */
  ownsDirective(name: string): boolean;
  ownsType(name: string): boolean;
}

export const apolloSpecifications = 'https://specs.apollo.dev/';

/** The specification in which a directive stands when it does not carry the specification's own name. */
const homeOfDirective: Readonly<Record<string, string>> = { listSize: 'cost', fromContext: 'context' };

/** Reads the links of a document; null where it has none that links the link specification itself. */
export function readLinkedFeatures(document: DocumentNode): LinkedFeatures | null {
  const applied = schemaDirectives(document);
  const own = applied.find((directive) => linksItself(directive));
  if (own === undefined) return null;
  const all = applied
    .filter((directive) => directive.name.value === own.name.value)
    .flatMap((directive) => readLink(directive) ?? []);
  return describeFeatures(all);
}

/** The same questions, answered for these features alone. */
export function describeFeatures(all: readonly LinkedFeature[]): LinkedFeatures {
  const imported = new Set(all.flatMap(({ imports }) => [...imports.values()]));
  const namespaces = new Set(all.map(({ namespace }) => namespace));
  const hasNamespace = (name: string) => {
    const end = name.indexOf('__');
    return end > 0 && namespaces.has(name.slice(0, end));
  };
  const feature = (name: string) =>
    all.find(({ identity }) => identity === apolloSpecifications + name) ?? null;
  const directiveNames = (directive: string) => {
    const homes = [homeOfDirective[directive] ?? directive, 'federation'];
    const features = all.filter(({ identity }) =>
      homes.some((home) => identity === apolloSpecifications + home),
    );
    return [...new Set(features.map((linked) => nameInDocument(linked, directive)))];
  };
  return {
    all,
    feature,
    directiveNames,
    directiveName: (directive) => directiveNames(directive)[0] ?? null,
    joinDirectiveName: (directive) => {
      const join = feature('join');
      return join === null ? `join__${directive}` : nameInDocument(join, directive);
    },
    ownsDirective: (name) => namespaces.has(name) || imported.has(`@${name}`) || hasNamespace(name),
    ownsType: (name) => imported.has(name) || hasNamespace(name),
  };
}

function nameInDocument(feature: LinkedFeature, directive: string): string {
  const imported = feature.imports.get(`@${directive}`);
  if (imported !== undefined) return imported.slice(1);
  // The directive that carries the name of its specification goes by the namespace alone.
  return feature.identity.endsWith(`/${directive}`)
    ? feature.namespace
    : `${feature.namespace}__${directive}`;
}

function schemaDirectives(document: DocumentNode): ConstDirectiveNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
}

/** The specification of links may itself be linked under another name, so it is known by its address. */
function linksItself(directive: ConstDirectiveNode): boolean {
  const link = readLink(directive);
  if (link === null || link.namespace !== directive.name.value) return false;
  return ['link', 'core'].some((name) => link.identity === apolloSpecifications + name);
}

function readLink(directive: ConstDirectiveNode): LinkedFeature | null {
  const given = new Map(directive.arguments?.map(({ name, value }) => [name.value, value]));
  const url = textOf(given.get('url') ?? given.get('feature'));
  if (url === null) return null;
  const { identity, version, name } = splitAddress(url);
  return {
    identity,
    version,
    namespace: textOf(given.get('as')) ?? name,
    purpose: textOf(given.get('for')),
    imports: readImports(given.get('import')),
  };
}

function splitAddress(url: string): { identity: string; version: string | null; name: string } {
  const parts = url.replace(/\/+$/, '').split('/');
  const hasVersion = /^v\d+\.\d+$/.test(parts.at(-1) ?? '');
  const version = hasVersion ? (parts.pop() ?? null) : null;
  return { identity: parts.join('/'), version, name: parts.at(-1) ?? '' };
}

function readImports(value: ConstValueNode | undefined): Map<string, string> {
  const imports = new Map<string, string>();
  if (value?.kind !== Kind.LIST) return imports;
  for (const item of value.values) {
    if (item.kind === Kind.STRING) imports.set(item.value, item.value);
    if (item.kind !== Kind.OBJECT) continue;
    const fields = new Map(item.fields.map((field) => [field.name.value, textOf(field.value)]));
    const name = fields.get('name');
    if (name) imports.set(name, fields.get('as') ?? name);
  }
  return imports;
}

function textOf(value: ConstValueNode | undefined): string | null {
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}
