import type { SupergraphReading } from './read-supergraph';
import { isComposite, textArgument } from './type-index';

/** The labels of progressive overrides, each once and sorted. */
export function overrideLabels({ document, features }: SupergraphReading): readonly string[] {
  const joinField = features.joinDirectiveName('field');
  const labels = document.definitions
    .filter(isComposite)
    .flatMap((type) => type.fields ?? [])
    .flatMap((field) => field.directives ?? [])
    .filter(({ name }) => name.value === joinField)
    .flatMap((directive) => textArgument(directive, 'overrideLabel') ?? []);
  return [...new Set(labels)].sort();
}
