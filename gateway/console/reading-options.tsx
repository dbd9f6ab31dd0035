import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Sets both editors up for reading: long lines wrap, and Chinese punctuation is not marked as a look-alike. */
export function ReadingOptions() {
  const { queryEditor, responseEditor } = useGraphiQL(({ queryEditor, responseEditor }) => ({
    queryEditor,
    responseEditor,
  }));
  useEffect(() => {
    queryEditor?.updateOptions(options);
    responseEditor?.updateOptions(options);
  }, [queryEditor, responseEditor]);
  return null;
}

const options = { fontSize: 14, wordWrap: 'on', unicodeHighlight: { ambiguousCharacters: false } } as const;
