import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { examples, type Example } from './examples';

/** The pane that lists the example queries, so that each can be opened afresh. */
export const examplesPlugin: GraphiQLPlugin = {
  title: 'Examples 示例',
  icon: ExamplesIcon,
  content: ExamplesPane,
};

function ExamplesPane() {
  const openExample = useOpenExample();
  return (
    <section className="examples" aria-label="Examples 示例">
      <h1>Examples 示例</h1>
      <ol>
        {examples.map((example) => (
          <li key={example.titleEn}>
            <button type="button" onClick={() => openExample(example)}>
              <span lang="zh">{example.titleZh}</span>
              <span lang="en">{example.titleEn}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Goes to the tab that holds the example unchanged, else opens a new one: what a reader wrote is never overwritten. */
function useOpenExample(): (example: Example) => void {
  const { tabs, queryEditor } = useGraphiQL(({ tabs, queryEditor }) => ({ tabs, queryEditor }));
  const { addTab, changeTab } = useGraphiQLActions();
  return ({ query }) => {
    const openTab = tabs.findIndex((tab) => tab.query === query);
    if (openTab >= 0) return changeTab(openTab);
    addTab();
    queryEditor?.setValue(query);
  };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M8 17H3V3h14v14h-5M7 7h6v5H7z" />
    </svg>
  );
}
