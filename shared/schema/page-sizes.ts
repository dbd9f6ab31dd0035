import { Kind, visit, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode } from 'graphql';

/**
 * The same SDL in which every field that takes `first` says so by `@listSize`: what an operation may cost is then known
 * by the pages it asks for, before anybody is asked.
 */
export function withPageSizes(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition: (field) => {
      const takesFirst = field.arguments?.some(({ name }) => name.value === 'first');
      const isStated = field.directives?.some(({ name }) => name.value === 'listSize');
      if (!takesFirst || isStated) return undefined;
      return { ...field, directives: [...(field.directives ?? []), pageSize(sizedFields(field))] };
    },
  });
}

/** The lists of a page that are as long as `first` says; none where the field is the list itself. */
function sizedFields({ type }: FieldDefinitionNode): readonly string[] {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (named.kind === Kind.LIST_TYPE) return [];
  const page = pages.find(({ suffix }) => named.name.value.endsWith(suffix));
  if (page === undefined) throw new Error(`Expected a list or a page, but got ${named.name.value}.`);
  return page.lists;
}

const pages = [
  { suffix: 'Connection', lists: ['nodes', 'edges'] },
  { suffix: 'Result', lists: ['nodes'] },
  { suffix: 'Stats', lists: ['rows'] },
];

/** Nobody has to say how much, since `first` has a default. */
function pageSize(sized: readonly string[]): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'listSize' },
    arguments: [
      argument('slicingArguments', texts(['first'])),
      ...(sized.length > 0 ? [argument('sizedFields', texts(sized))] : []),
      argument('requireOneSlicingArgument', { kind: Kind.BOOLEAN, value: false }),
    ],
  };
}

type ConstArgument = NonNullable<ConstDirectiveNode['arguments']>[number];

function argument(name: string, value: ConstArgument['value']): ConstArgument {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}

function texts(values: readonly string[]): ConstArgument['value'] {
  return { kind: Kind.LIST, values: values.map((value) => ({ kind: Kind.STRING, value })) };
}
