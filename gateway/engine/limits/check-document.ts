import { refusal } from '@courtyard/shared/errors/refusal';
import type { DocumentNode, GraphQLError } from 'graphql';
import { countDocument, type DocumentCount } from './count-document';
import { countRepetitions } from './count-repetitions';
import { subscriptionErrors } from './subscription-root';
import { standardLimits, type DocumentLimits } from './document-limits';

/**
 * Everything in which a document goes beyond the limits, all at once; nothing when it may be validated. It may be any
 * document that parses: it costs about as much to judge as it did to parse, and what passes is validated quickly.
 */
export function checkDocument(
  document: DocumentNode,
  limits: DocumentLimits = standardLimits,
): GraphQLError[] {
  const count = countDocument(document);
  const errors = [
    ...countErrors(count, limits),
    ...introspectionErrors(count, limits),
    ...subscriptionErrors(document),
    ...count.cycles.slice(0, 1).map(({ name }) => cycleError(name.value)),
  ];
  // What is too large to be walked through is refused already.
  return errors.length > 0 ? errors : repetitionErrors(document, limits);
}

function countErrors(count: DocumentCount, limits: DocumentLimits): GraphQLError[] {
  const over = (
    figure: keyof DocumentCount & keyof DocumentLimits,
    refuse: (value: number, most: number) => GraphQLError,
  ) => (count[figure] > limits[figure] ? [refuse(count[figure], limits[figure])] : []);
  return [
    ...over('depth', (value, most) => refusal('TOO_DEEP', { value, most })),
    ...over('selections', (value, most) => refusal('TOO_MANY_SELECTIONS', { value, most })),
    ...over('aliases', (value, most) => refusal('TOO_MANY_ALIASES', { value, most })),
    ...over('rootFields', (value, most) => refusal('TOO_MANY_ROOT_FIELDS', { value, most })),
    ...over('directives', (value, most) => refusal('TOO_MANY_DIRECTIVES', { value, most })),
    ...over('conditions', (value, most) => refusal('TOO_MANY_CONDITIONS', { value, most })),
    ...over('valueLevels', (value, most) => refusal('VALUE_TOO_DEEP', { value, most })),
  ];
}

function introspectionErrors(count: DocumentCount, limits: DocumentLimits): GraphQLError[] {
  const { introspectionLists: lists, introspectionValues: values } = count;
  const errors: GraphQLError[] = [];
  if (lists > limits.introspectionLists) {
    const why = {
      zh: `类型与字段的列表嵌套了 ${lists} 层，最多 ${limits.introspectionLists} 层`,
      en: `${lists} lists of types and fields stand one inside another; at most ${limits.introspectionLists} are followed`,
    };
    errors.push(refusal('TOO_MUCH_INTROSPECTION', { why }));
  }
  if (values > limits.introspectionValues) {
    const why = {
      zh: `估计要返回 ${values} 个值，最多 ${limits.introspectionValues} 个`,
      en: `about ${values} values are asked for; at most ${limits.introspectionValues} are given`,
    };
    errors.push(refusal('TOO_MUCH_INTROSPECTION', { why }));
  }
  return errors;
}

/** Said here, in the words of validation, because some of its other rules are slow on a document with a cycle. */
function cycleError(fragment: string): GraphQLError {
  return refusal('GRAPHQL_VALIDATION_FAILED', { why: `Cannot spread fragment "${fragment}" within itself.` });
}

function repetitionErrors(document: DocumentNode, { repetitions: most }: DocumentLimits): GraphQLError[] {
  const value = countRepetitions(document);
  return value > most ? [refusal('TOO_MANY_REPETITIONS', { value, most })] : [];
}
