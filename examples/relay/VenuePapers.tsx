import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { VenuePapersPage } from '../generated/relay/VenuePapersPage.graphql';
import type { VenuePapersQuery } from '../generated/relay/VenuePapersQuery.graphql';
import type { VenuePapers_venue$key } from '../generated/relay/VenuePapers_venue.graphql';

export function VenuePapers({ venue }: { venue: string }) {
  const data = useLazyLoadQuery<VenuePapersQuery>(
    graphql`
      query VenuePapersQuery($key: String!) {
        venue(key: $key) { paperCount ...VenuePapers_venue }
      }
    `,
    { key: venue },
  );
  return data.venue ? <Papers venue={data.venue} /> : <p>There is no such venue.</p>;
}

function Papers({ venue }: { venue: VenuePapers_venue$key }) {
  // More pages are asked for at the node itself: node(id:) of the venue.
  const { data, loadNext, hasNext } = usePaginationFragment<VenuePapersPage, VenuePapers_venue$key>(
    graphql`
      fragment VenuePapers_venue on Venue
      @refetchable(queryName: "VenuePapersPage")
      @argumentDefinitions(first: { type: "Int", defaultValue: 3 }, after: { type: "String" }) {
        papers(first: $first, after: $after) @connection(key: "VenuePapers_papers") {
          edges { node { key title } }
        }
      }
    `,
    venue,
  );
  return (
    <>
      <ul>
        {data.papers.edges.map(({ node }) => (
          <li key={node.key}>{node.title}</li>
        ))}
      </ul>
      {hasNext && <button onClick={() => loadNext(2)}>More</button>}
    </>
  );
}
