import { visit, type DocumentNode } from 'graphql';

/** How deep lists and input objects stand one inside another where a document writes them out. */
export function countValueLevels(document: DocumentNode): number {
  let levels = 0;
  let deepest = 0;
  const enter = () => {
    levels += 1;
    deepest = Math.max(deepest, levels);
  };
  const leave = () => {
    levels -= 1;
  };
  visit(document, { ListValue: { enter, leave }, ObjectValue: { enter, leave } });
  return deepest;
}
