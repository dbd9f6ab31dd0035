import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { refusal } from '@courtyard/shared/errors/refusal';
import { GraphQLError, parse, type DocumentNode, type ParseOptions } from 'graphql';
import { asPlugin } from '../request-steps/as-plugin';
import type { RequestStep } from '../request-steps/request-step';
import { checkDocument } from './check-document';
import { countDocument } from './count-document';
import { standardLimits, type DocumentLimits } from './document-limits';

export interface DocumentLimitsOptions<Context extends BaseContext> {
  readonly limits?: DocumentLimits;
  /** Whether this caller may see the description of the schema; everybody may unless it says otherwise. */
  readonly mayIntrospect?: (context: Context) => boolean;
}

/** All parts go to the server: the parser counts tokens, the plugin everything else. */
export interface DocumentLimitsParts<Context extends BaseContext> {
  /** First among the plugins, so that the others see the errors that callers see. */
  readonly plugin: ApolloServerPlugin<Context>;
  /** In place of the plugin, for whoever makes one plugin of several steps; again the first. */
  readonly step: RequestStep<Context>;
  readonly parseOptions: ParseOptions;
  /** Nobody reads a hundred mistakes, and looking for what was meant by each of them takes time. */
  readonly validationOptions: { readonly maxErrors: number };
}

/** Refuses documents beyond the limits with status 400, with all that is wrong at once, before they are validated. */
export function createDocumentLimits<Context extends BaseContext>({
  limits = standardLimits,
  mayIntrospect = () => true,
}: DocumentLimitsOptions<Context> = {}): DocumentLimitsParts<Context> {
  const refusalsOf = (document: DocumentNode, context: Context) =>
    [
      ...checkDocument(document, limits),
      ...introspectionRefusals(document, () => mayIntrospect(context)),
    ].map(answeredWith400);
  const step: RequestStep<Context> = () => {
    let refusals: GraphQLError[] | null = null;
    return {
      validationDidStart: (request) => {
        refusals = refusalsOf(request.document, request.contextValue);
        if (refusals.length > 0) replaceDocument(request);
        return undefined;
      },
      didEncounterErrors: ({ errors }) => {
        if (refusals !== null && refusals.length > 0) replaceErrors(errors, refusals);
        else if (errors.some(saysTooManyTokens)) replaceErrors(errors, [tooManyTokens(limits)]);
      },
      didResolveOperation: ({ document, contextValue }) => {
        // Validated for an earlier request, perhaps of a caller who may see more.
        if (refusals !== null) return;
        const [denied] = introspectionRefusals(document, () => mayIntrospect(contextValue));
        if (denied) throw answeredWith400(denied);
      },
    };
  };
  return {
    plugin: asPlugin([step]),
    step,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 20 },
  };
}

/** Counted once for each document that the server keeps. */
const introspects = new WeakMap<DocumentNode, boolean>();

function introspectionRefusals(document: DocumentNode, mayIntrospect: () => boolean): GraphQLError[] {
  if (mayIntrospect()) return [];
  const asked = introspects.get(document) ?? countDocument(document).introspectionValues > 0;
  introspects.set(document, asked);
  return asked ? [refusal('INTROSPECTION_DISABLED')] : [];
}

/** A plugin cannot end a request before validation. So validation gets a document that it refuses at a glance. */
const refusedAtAGlance = parse('{ ...Refused }', { noLocation: true });

function replaceDocument(request: GraphQLRequestContext<BaseContext>): void {
  (request as { document: DocumentNode }).document = refusedAtAGlance;
}

/** The same list goes on to the answer and to the other plugins. */
function replaceErrors(errors: readonly GraphQLError[], replacement: readonly GraphQLError[]): void {
  (errors as GraphQLError[]).splice(0, errors.length, ...replacement);
}

function saysTooManyTokens({ message, extensions }: GraphQLError): boolean {
  return (
    extensions.code === 'GRAPHQL_PARSE_FAILED' &&
    /^Syntax Error: Document contains more th\w+ \d+ tokens/.test(message)
  );
}

function tooManyTokens({ tokens }: DocumentLimits): GraphQLError {
  return answeredWith400(refusal('TOO_MANY_TOKENS', { most: tokens }));
}

function answeredWith400({ message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
}
