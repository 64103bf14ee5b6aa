import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { AreaPapersPage } from '../generated/relay/AreaPapersPage.graphql';
import type { AreaPapersQuery } from '../generated/relay/AreaPapersQuery.graphql';
import type { AreaPapers_page$key } from '../generated/relay/AreaPapers_page.graphql';

export function AreaPapers({ venue, area }: { venue: string; area: string }) {
  const data = useLazyLoadQuery<AreaPapersQuery>(
    graphql`
      query AreaPapersQuery($venue: String!, $area: String!) {
        areaPage(venue: $venue, area: $area) { ...AreaPapers_page }
      }
    `,
    { venue, area },
  );
  return data.areaPage ? <Papers page={data.areaPage} /> : <p>There is no such page.</p>;
}

function Papers({ page }: { page: AreaPapers_page$key }) {
  const { data, loadNext, hasNext } = usePaginationFragment<AreaPapersPage, AreaPapers_page$key>(
    graphql`
      fragment AreaPapers_page on AreaPage
      @refetchable(queryName: "AreaPapersPage")
      @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
        label
        papers(first: $first, after: $after) @connection(key: "AreaPapers_papers") {
          edges { node { key title } }
        }
      }
    `,
    page,
  );
  return (
    <section>
      <h1>{data.label}</h1>
      <ul>
        {data.papers.edges.map(({ node }) => (
          <li key={node.key}>{node.title}</li>
        ))}
      </ul>
      {hasNext && <button onClick={() => loadNext(10)}>More</button>}
    </section>
  );
}
