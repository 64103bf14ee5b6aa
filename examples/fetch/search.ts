import { ask } from './ask';

interface Suggested {
  suggest: { kind: string; label: string; matched: string }[];
}

interface Found {
  search: {
    totalCount: number;
    nodes: { key: string; label: string }[];
    facets: { venues: { venue: { key: string }; paperCount: number }[] };
  };
}

// As someone types: names that begin so or have these words, one wrong letter allowed. Drop the answer to a text that is no longer in the box.
for (const typed of ['ro', 'rope', 'tokenizaton']) {
  const { suggest } = await ask<Suggested>(
    'query Box($text: String!) { suggest(text: $text, first: 3) { kind label matched } }',
    { text: typed },
  );
  console.log(`${typed}: ${suggest.map(({ kind, label }) => `${label} (${kind})`).join(', ')}`);
}

// After Enter: papers of some venues only, and how many there are of each venue.
const { search } = await ask<Found>(
  `query Search($text: String!, $where: PaperFilter) {
    search(text: $text, kinds: [PAPER], where: $where, first: 2) {
      totalCount
      nodes { key label }
      facets { venues { venue { key } paperCount } }
    }
  }`,
  { text: 'pre-training', where: { hasCode: true } },
);
console.log(`${search.totalCount} papers, the first: ${search.nodes[0]?.label}`);
for (const { venue, paperCount } of search.facets.venues) {
  console.log(`${venue.key}: ${paperCount}`);
}
