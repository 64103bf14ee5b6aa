/** A place in a note that says how its paper is joined to a concept. */
export interface Evidence {
  /** A code of docs/importing.md. */
  position: string;
  /** From 1. */
  line: number;
  /** The column of a table, from 0. */
  column: number | null;
  url: string | null;
  /** The line itself, in Markdown, where it was asked for and the server has the note. */
  quote?: string | null;
}

/** What the codes of docs/importing.md mean, read after "in": in the title. */
export const positions: Record<string, string> = {
  title: 'the title',
  'title-dataset': 'the title, as a data set',
  tldr: 'the summary, as what the paper proposes',
  'tldr-dataset': 'the summary, as a data set that the paper proposes',
  'design-bullet': 'the list of key designs',
  'vs-bullet': 'a point that compares with it',
  'method-row': 'a row of a table of methods',
  'compared-model-row': 'a row of a table, beside the paper’s own model',
  'beside-own': 'a table’s head, beside the paper’s own method',
  'sota-cell': 'a table’s cell for the best before',
  compared: 'a sentence that compares with it',
  'dataset-row': 'a row of a table of data sets',
  'dataset-list-after': 'a list of data sets',
  'dataset-list-before': 'a list of data sets',
  'model-row': 'a row of a table of models',
  backbone: 'words that name the backbone',
  'model-list-after': 'a list of models',
  'model-list-before': 'a list of models',
  'column-head': 'the head of a table’s column',
  'task-row': 'a row of a table of tasks',
  'tested-on': 'words on what it is tested on',
  caption: 'the caption of a table',
  uses: 'words on what it uses',
  'free-experiment': 'the text of the experiments',
  'title-task': 'the title, as the task',
  'keyword-task': 'the keywords, as a task',
  'area-part': 'the line of areas',
  keyword: 'the keywords',
};

/** A place in words, and where it can be read: only addresses of the web are links. */
export function placeOf({ position, line, column, url }: Omit<Evidence, 'quote'>): { words: string; url?: string } {
  const inTable = column === null ? '' : `, column ${column + 1}`;
  const words = `${positions[position] ?? 'the note'}, line ${line}${inTable}`;
  return url !== null && /^https?:\/\//i.test(url) ? { words, url } : { words };
}
