// Written by npm run generate from schema/schema.graphql and schema/operations/page; not edited by hand.
import textAllVenues from '../../../../schema/operations/page/all-venues.graphql?raw';
import textAreaPage from '../../../../schema/operations/page/area-page.graphql?raw';
import textAround from '../../../../schema/operations/page/around.graphql?raw';
import textCell from '../../../../schema/operations/page/cell.graphql?raw';
import textClose from '../../../../schema/operations/page/close.graphql?raw';
import textHome from '../../../../schema/operations/page/home.graphql?raw';
import textJoins from '../../../../schema/operations/page/joins.graphql?raw';
import textLike from '../../../../schema/operations/page/like.graphql?raw';
import textNode from '../../../../schema/operations/page/node.graphql?raw';
import textPapersOf from '../../../../schema/operations/page/papers-of.graphql?raw';
import textPath from '../../../../schema/operations/page/path.graphql?raw';
import textPlaces from '../../../../schema/operations/page/places.graphql?raw';
import textReadingList from '../../../../schema/operations/page/reading-list.graphql?raw';
import textSearch from '../../../../schema/operations/page/search.graphql?raw';
import textSuggest from '../../../../schema/operations/page/suggest.graphql?raw';
import textVenues from '../../../../schema/operations/page/venues.graphql?raw';
import textWhereUsed from '../../../../schema/operations/page/where-used.graphql?raw';
import textWhy from '../../../../schema/operations/page/why.graphql?raw';
import type { Operation } from './ask';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The kinds of concepts, the more telling first. */
export type ConceptKind =
  /** A data set or benchmark. */
  | 'DATASET'
  /** A keyword of notes. */
  | 'KEYWORD'
  /** A method or system. */
  | 'METHOD'
  /** A model. */
  | 'MODEL'
  /** A task. */
  | 'TASK'
  /** A word or phrase that the titles or keywords of several papers share. */
  | 'TERM';

/** How sure an edge from a paper to a concept is. */
export type Confidence =
  /** It was read from running text, or from the words of a title. */
  | 'PLAIN'
  /** The title, the header or the structure of the note says it (a row of a table of baselines, a bullet "vs X"), or a record that a model read. */
  | 'STRONG';

/** The typed edges, named as the relationships are in Neo4j. */
export type EdgeKind =
  /** From a paper to a task that it addresses. */
  | 'ADDRESSES'
  /** From a paper to an author. */
  | 'AUTHORED_BY'
  /** From a paper to a model that it builds on. */
  | 'BUILDS_ON'
  /** From a paper to a method that it is compared with. */
  | 'COMPARES_WITH'
  /** From a venue to an area that a page of the note site counts there. */
  | 'COVERS'
  /** From a paper to a data set that it evaluates on. */
  | 'EVALUATES_ON'
  /** From a paper to a topic. */
  | 'HAS_TOPIC'
  /** From a paper to its area. */
  | 'IN_AREA'
  /** From a paper to a keyword or term, where no more telling edge joins the two. */
  | 'MENTIONS'
  /** From a paper to a method or data set that it proposes. */
  | 'PROPOSES'
  /** From a paper to its venue. */
  | 'PUBLISHED_IN'
  /** From a paper to a paper that its note links to. */
  | 'RELATED_TO'
  /** From a paper to the entry of the same work at another venue, in both directions. */
  | 'SAME_WORK';

/** The kinds of nodes. */
export type NodeKind =
  /** An area of research, as the note site divides it. */
  | 'AREA'
  /** An author. */
  | 'AUTHOR'
  /** A method, task, data set, model, keyword or term. */
  | 'CONCEPT'
  /** A paper. */
  | 'PAPER'
  /** A topic of the curated vocabulary. */
  | 'TOPIC'
  /** A venue of one year. */
  | 'VENUE';

/** All given conditions hold together; and/or/not combine them. A list that is empty matches nothing, but for and and allTopics. */
export type PaperFilter = {
  /** Has all of these topics, by key or name. */
  allTopics?: Array<string> | null | undefined;
  /** All of these hold. */
  and?: Array<PaperFilter> | null | undefined;
  /** Its area is one of these, by key or name. */
  areas?: Array<string> | null | undefined;
  /** Has any of these authors, by key or name. */
  authors?: Array<string> | null | undefined;
  /** Has any of these concepts, by key or any spelling, by whatever edge. */
  concepts?: Array<string> | null | undefined;
  /** Whether its arXiv id is known. */
  hasArxiv?: boolean | null | undefined;
  /** Whether an address of its code is known. */
  hasCode?: boolean | null | undefined;
  /** Its key, an alias, an arXiv id or the address of its note is one of these; at most ten that are no keys are looked for. */
  keys?: Array<string> | null | undefined;
  /** This does not hold. */
  not?: PaperFilter | null | undefined;
  /** One of these holds. */
  or?: Array<PaperFilter> | null | undefined;
  /** Its venue's series is one of these, in any case, e.g. ACL. */
  series?: Array<string> | null | undefined;
  /** As in search: every word occurs in the title or the summary, or the text is an id or an address of the paper. Blank is no condition; signs alone match nothing. */
  text?: string | null | undefined;
  /** Has any of these topics, by key or name. */
  topics?: Array<string> | null | undefined;
  /** Its venue is one of these, by key, e.g. ACL2025, or spelled otherwise: acl 2025. */
  venues?: Array<string> | null | undefined;
  /** Its venue's year is one of these. */
  years?: Array<number> | null | undefined;
};

export type AllVenuesQueryVariables = Exact<{ [key: string]: never; }>;


export type AllVenuesQuery = { venues: { nodes: Array<{ id: string, key: string, series: string, year: number, paperCount: number }> } | null };

export type AreaPageQueryVariables = Exact<{
  venue: string;
  area: string;
  where?: PaperFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AreaPageQuery = { areaPage: { paperCount: number, reportedPaperCount: number | null, venue: { id: string, key: string }, area: { id: string, key: string, name: string }, topTopics: Array<{ paperCount: number, reportedPaperCount: number | null, topic: { id: string, key: string, name: string } }>, sameAreaInOtherVenues: Array<{ paperCount: number, reportedPaperCount: number | null, venue: { id: string, key: string } }>, papers: { totalCount: number, nodes: Array<{ id: string, title: string, summary: string | null, arxivId: string | null, venue: { key: string }, area: { key: string, name: string }, topics: Array<{ id: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AroundQueryVariables = Exact<{
  id: string | number;
  depth?: number | null | undefined;
  limit?: number | null | undefined;
  via?: Array<EdgeKind> | EdgeKind | null | undefined;
  confidence?: Confidence | null | undefined;
}>;


export type AroundQuery = { neighborhood: { truncated: boolean, edges: Array<{ from: string, kind: EdgeKind, to: string, confidence: Confidence }>, nodes: Array<
      | { __typename: 'Area', paperCount: number, id: string, label: string }
      | { __typename: 'AreaPage', id: string, label: string }
      | { __typename: 'Author', paperCount: number, id: string, label: string }
      | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
      | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
      | { __typename: 'Topic', paperCount: number, id: string, label: string }
      | { __typename: 'Venue', paperCount: number, id: string, label: string }
    > } | null };

type Thing_Area_Fragment = { __typename: 'Area', paperCount: number, id: string, label: string };

type Thing_AreaPage_Fragment = { __typename: 'AreaPage', id: string, label: string };

type Thing_Author_Fragment = { __typename: 'Author', paperCount: number, id: string, label: string };

type Thing_Concept_Fragment = { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string };

type Thing_Paper_Fragment = { __typename: 'Paper', id: string, label: string, venue: { key: string } };

type Thing_Topic_Fragment = { __typename: 'Topic', paperCount: number, id: string, label: string };

type Thing_Venue_Fragment = { __typename: 'Venue', paperCount: number, id: string, label: string };

export type ThingFragment =
  | Thing_Area_Fragment
  | Thing_AreaPage_Fragment
  | Thing_Author_Fragment
  | Thing_Concept_Fragment
  | Thing_Paper_Fragment
  | Thing_Topic_Fragment
  | Thing_Venue_Fragment
;

export type CellQueryVariables = Exact<{
  venue: string;
  topic: string;
  after?: string | null | undefined;
}>;


export type CellQuery = { papers: { totalCount: number, nodes: Array<{ id: string, title: string, summary: string | null, arxivId: string | null, venue: { key: string }, area: { key: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CloseQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
}>;


export type CloseQuery = { node:
    | { __typename: 'Area' }
    | { __typename: 'AreaPage' }
    | { __typename: 'Author' }
    | { __typename: 'Concept', relatedMethods: Array<{ score: number, method: { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }, because: Array<{ weight: number, isLink: boolean, node:
            | { __typename: 'Area', paperCount: number, id: string, label: string }
            | { __typename: 'AreaPage', id: string, label: string }
            | { __typename: 'Author', paperCount: number, id: string, label: string }
            | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
            | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
            | { __typename: 'Topic', paperCount: number, id: string, label: string }
            | { __typename: 'Venue', paperCount: number, id: string, label: string }
           }> }> | null }
    | { __typename: 'Paper', relatedPapers: Array<{ score: number, paper: { __typename: 'Paper', id: string, label: string, venue: { key: string } }, because: Array<{ weight: number, isLink: boolean, node:
            | { __typename: 'Area', paperCount: number, id: string, label: string }
            | { __typename: 'AreaPage', id: string, label: string }
            | { __typename: 'Author', paperCount: number, id: string, label: string }
            | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
            | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
            | { __typename: 'Topic', paperCount: number, id: string, label: string }
            | { __typename: 'Venue', paperCount: number, id: string, label: string }
           }> }> | null }
    | { __typename: 'Topic' }
    | { __typename: 'Venue' }
   | null };

export type ReasonFragment = { weight: number, isLink: boolean, node:
    | { __typename: 'Area', paperCount: number, id: string, label: string }
    | { __typename: 'AreaPage', id: string, label: string }
    | { __typename: 'Author', paperCount: number, id: string, label: string }
    | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
    | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
    | { __typename: 'Topic', paperCount: number, id: string, label: string }
    | { __typename: 'Venue', paperCount: number, id: string, label: string }
   };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { stats: { papers: number, concepts: number, topics: number, venues: number, areas: number, authors: number, edges: number, store: string, version: string } | null, concepts: { nodes: Array<{ id: string, name: string }> } | null, venues: { nodes: Array<{ id: string, key: string, year: number, paperCount: number }> } | null };

export type JoinsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type JoinsQuery = { nodes: Array<
    | { __typename: 'Area', id: string }
    | { __typename: 'AreaPage', id: string }
    | { __typename: 'Author', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Paper', id: string, concepts: Array<{ edge: EdgeKind, confidence: Confidence, concept: { id: string } }>, topics: Array<{ id: string }>, area: { id: string }, venue: { id: string }, authors: Array<{ id: string }>, linkedPapers: Array<{ id: string }> }
    | { __typename: 'Topic', id: string }
    | { __typename: 'Venue', id: string }
   | null> };

export type LikeQueryVariables = Exact<{
  text: string;
}>;


export type LikeQuery = { papersLike: Array<{ score: number, paper: { __typename: 'Paper', id: string, label: string, venue: { key: string } }, because: Array<{ weight: number, isLink: boolean, node:
        | { __typename: 'Area', paperCount: number, id: string, label: string }
        | { __typename: 'AreaPage', id: string, label: string }
        | { __typename: 'Author', paperCount: number, id: string, label: string }
        | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
        | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
        | { __typename: 'Topic', paperCount: number, id: string, label: string }
        | { __typename: 'Venue', paperCount: number, id: string, label: string }
       }> }> | null };

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { node:
    | { __typename: 'Area', key: string, paperCount: number, id: string, label: string, venues: Array<{ paperCount: number, reportedPaperCount: number | null, venue: { key: string } }>, topTopics: Array<{ paperCount: number, topic: { __typename: 'Topic', paperCount: number, id: string, label: string } }> }
    | { __typename: 'AreaPage', url: string, id: string, label: string }
    | { __typename: 'Author', paperCount: number, id: string, label: string, coauthors: Array<{ id: string, name: string }> }
    | { __typename: 'Concept', aliases: Array<string>, kind: ConceptKind, paperCount: number, id: string, label: string, proposedBy: Array<{ __typename: 'Paper', id: string, label: string, venue: { key: string } }>, homonyms: Array<{ __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string, proposedBy: Array<{ __typename: 'Paper', id: string, label: string, venue: { key: string } }> }> }
    | { __typename: 'Paper', key: string, summary: string | null, arxivId: string | null, arxivUrl: string | null, codeUrl: string | null, noteUrl: string | null, noteDate: string | null, id: string, label: string, venue: { id: string, key: string }, area: { id: string, key: string, name: string }, authors: Array<{ id: string, name: string }>, topics: Array<{ __typename: 'Topic', paperCount: number, id: string, label: string }>, sameWork: Array<{ __typename: 'Paper', id: string, label: string, venue: { key: string } }>, linkedPapers: Array<{ __typename: 'Paper', id: string, label: string, venue: { key: string } }>, concepts: Array<{ edge: EdgeKind, confidence: Confidence, evidence: Array<{ position: string, line: number, column: number | null, url: string | null, quote: string | null }>, concept: { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string } }> }
    | { __typename: 'Topic', paperCount: number, id: string, label: string, relatedTopics: Array<{ paperCount: number, topic: { __typename: 'Topic', paperCount: number, id: string, label: string } }> }
    | { __typename: 'Venue', key: string, paperCount: number, id: string, label: string, areas: Array<{ paperCount: number, reportedPaperCount: number | null, area: { key: string, name: string } }>, topTopics: Array<{ paperCount: number, topic: { __typename: 'Topic', paperCount: number, id: string, label: string } }> }
   | null };

export type PapersOfQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
  where?: PaperFilter | null | undefined;
}>;


export type PapersOfQuery = { node:
    | { __typename: 'Area', papers: { totalCount: number, nodes: Array<{ id: string, title: string, summary: string | null, arxivId: string | null, venue: { key: string }, area: { key: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'AreaPage' }
    | { __typename: 'Author', papers: { totalCount: number, nodes: Array<{ id: string, title: string, summary: string | null, arxivId: string | null, venue: { key: string }, area: { key: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Concept', papers: { totalCount: number, nodes: Array<{ id: string, title: string, summary: string | null, arxivId: string | null, venue: { key: string }, area: { key: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Paper' }
    | { __typename: 'Topic', papers: { totalCount: number, nodes: Array<{ id: string, title: string, summary: string | null, arxivId: string | null, venue: { key: string }, area: { key: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Venue', papers: { totalCount: number, nodes: Array<{ id: string, title: string, summary: string | null, arxivId: string | null, venue: { key: string }, area: { key: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type PaperRowsFragment = { totalCount: number, nodes: Array<{ id: string, title: string, summary: string | null, arxivId: string | null, venue: { key: string }, area: { key: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type PathQueryVariables = Exact<{
  from: string | number;
  to: string | number;
}>;


export type PathQuery = { from:
    | { __typename: 'Area', paperCount: number, id: string, label: string }
    | { __typename: 'AreaPage', id: string, label: string }
    | { __typename: 'Author', paperCount: number, id: string, label: string }
    | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
    | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
    | { __typename: 'Topic', paperCount: number, id: string, label: string }
    | { __typename: 'Venue', paperCount: number, id: string, label: string }
   | null, to:
    | { __typename: 'Area', paperCount: number, id: string, label: string }
    | { __typename: 'AreaPage', id: string, label: string }
    | { __typename: 'Author', paperCount: number, id: string, label: string }
    | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
    | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
    | { __typename: 'Topic', paperCount: number, id: string, label: string }
    | { __typename: 'Venue', paperCount: number, id: string, label: string }
   | null, telling: { length: number, edges: Array<{ from: string, kind: EdgeKind, to: string, confidence: Confidence }>, nodes: Array<
      | { __typename: 'Area', paperCount: number, id: string, label: string }
      | { __typename: 'AreaPage', id: string, label: string }
      | { __typename: 'Author', paperCount: number, id: string, label: string }
      | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
      | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
      | { __typename: 'Topic', paperCount: number, id: string, label: string }
      | { __typename: 'Venue', paperCount: number, id: string, label: string }
    > } | null, people: { length: number, edges: Array<{ from: string, kind: EdgeKind, to: string, confidence: Confidence }>, nodes: Array<
      | { __typename: 'Area', paperCount: number, id: string, label: string }
      | { __typename: 'AreaPage', id: string, label: string }
      | { __typename: 'Author', paperCount: number, id: string, label: string }
      | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
      | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
      | { __typename: 'Topic', paperCount: number, id: string, label: string }
      | { __typename: 'Venue', paperCount: number, id: string, label: string }
    > } | null, any: { length: number, edges: Array<{ from: string, kind: EdgeKind, to: string, confidence: Confidence }>, nodes: Array<
      | { __typename: 'Area', paperCount: number, id: string, label: string }
      | { __typename: 'AreaPage', id: string, label: string }
      | { __typename: 'Author', paperCount: number, id: string, label: string }
      | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
      | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
      | { __typename: 'Topic', paperCount: number, id: string, label: string }
      | { __typename: 'Venue', paperCount: number, id: string, label: string }
    > } | null };

export type StepsFragment = { length: number, edges: Array<{ from: string, kind: EdgeKind, to: string, confidence: Confidence }>, nodes: Array<
    | { __typename: 'Area', paperCount: number, id: string, label: string }
    | { __typename: 'AreaPage', id: string, label: string }
    | { __typename: 'Author', paperCount: number, id: string, label: string }
    | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
    | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
    | { __typename: 'Topic', paperCount: number, id: string, label: string }
    | { __typename: 'Venue', paperCount: number, id: string, label: string }
  > };

export type PlacesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type PlacesQuery = { nodes: Array<
    | { __typename: 'Area', id: string }
    | { __typename: 'AreaPage', id: string }
    | { __typename: 'Author', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Paper', id: string, concepts: Array<{ concept: { id: string }, evidence: Array<{ position: string, line: number, column: number | null, url: string | null, quote: string | null }> }> }
    | { __typename: 'Topic', id: string }
    | { __typename: 'Venue', id: string }
   | null> };

export type ReadingListQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ReadingListQuery = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { key: string, title: string, arxivId: string | null, arxivUrl: string | null, codeUrl: string | null, noteUrl: string | null, id: string, venue: { key: string, series: string, year: number }, authors: Array<{ name: string }> }
    | { id: string }
    | { id: string }
   | null> };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<NodeKind> | NodeKind | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ snippet: string | null, node:
        | { __typename: 'Area', paperCount: number, id: string, label: string }
        | { __typename: 'AreaPage', id: string, label: string }
        | { __typename: 'Author', paperCount: number, id: string, label: string }
        | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
        | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
        | { __typename: 'Topic', paperCount: number, id: string, label: string }
        | { __typename: 'Venue', paperCount: number, id: string, label: string }
       }> } | null };

export type SuggestQueryVariables = Exact<{
  text: string;
}>;


export type SuggestQuery = { suggest: Array<{ node:
      | { __typename: 'Area', paperCount: number, id: string, label: string }
      | { __typename: 'AreaPage', id: string, label: string }
      | { __typename: 'Author', paperCount: number, id: string, label: string }
      | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
      | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
      | { __typename: 'Topic', paperCount: number, id: string, label: string }
      | { __typename: 'Venue', paperCount: number, id: string, label: string }
     }> | null };

export type VenuesQueryVariables = Exact<{
  venues: Array<string> | string;
  compare: boolean;
}>;


export type VenuesQuery = { topicMatrix: { counts: Array<Array<number>>, topics: Array<{ id: string, key: string, name: string }>, venues: Array<{ id: string, key: string, year: number, paperCount: number }> } | null, sharedTopics?: Array<{ paperCount: number, topic: { __typename: 'Topic', paperCount: number, id: string, label: string }, venues: Array<{ paperCount: number, venue: { key: string } }> }> | null, sharedConcepts?: Array<{ paperCount: number, concept: { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }, venues: Array<{ paperCount: number, venue: { key: string } }> }> | null };

export type WhereUsedQueryVariables = Exact<{
  id: string | number;
}>;


export type WhereUsedQuery = { node:
    | { __typename: 'Area', papers: { facets: { years: Array<{ year: number, paperCount: number }>, venues: Array<{ paperCount: number, venue: { id: string, key: string, year: number } }> } } }
    | { __typename: 'AreaPage' }
    | { __typename: 'Author', papers: { facets: { years: Array<{ year: number, paperCount: number }>, venues: Array<{ paperCount: number, venue: { id: string, key: string, year: number } }> } } }
    | { __typename: 'Concept', papers: { facets: { years: Array<{ year: number, paperCount: number }>, venues: Array<{ paperCount: number, venue: { id: string, key: string, year: number } }> } } }
    | { __typename: 'Paper' }
    | { __typename: 'Topic', papers: { facets: { years: Array<{ year: number, paperCount: number }>, venues: Array<{ paperCount: number, venue: { id: string, key: string, year: number } }> } } }
    | { __typename: 'Venue', papers: { facets: { years: Array<{ year: number, paperCount: number }>, venues: Array<{ paperCount: number, venue: { id: string, key: string, year: number } }> } } }
   | null };

export type SpreadFragment = { facets: { years: Array<{ year: number, paperCount: number }>, venues: Array<{ paperCount: number, venue: { id: string, key: string, year: number } }> } };

export type WhyQueryVariables = Exact<{
  from: string | number;
  to: string | number;
}>;


export type WhyQuery = { from:
    | { __typename: 'Area', paperCount: number, id: string, label: string }
    | { __typename: 'AreaPage', id: string, label: string }
    | { __typename: 'Author', paperCount: number, id: string, label: string }
    | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string, relatedMethods: Array<{ score: number, method: { id: string }, because: Array<{ weight: number, isLink: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> }> | null }
    | { __typename: 'Paper', id: string, label: string, concepts: Array<{ concept: { id: string }, evidence: Array<{ position: string, line: number, column: number | null, url: string | null }> }>, relatedPapers: Array<{ score: number, paper: { id: string }, because: Array<{ weight: number, isLink: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> }> | null, venue: { key: string } }
    | { __typename: 'Topic', paperCount: number, id: string, label: string }
    | { __typename: 'Venue', paperCount: number, id: string, label: string }
   | null, to:
    | { __typename: 'Area', paperCount: number, id: string, label: string }
    | { __typename: 'AreaPage', id: string, label: string }
    | { __typename: 'Author', paperCount: number, id: string, label: string }
    | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string, relatedMethods: Array<{ score: number, method: { id: string }, because: Array<{ weight: number, isLink: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> }> | null }
    | { __typename: 'Paper', id: string, label: string, concepts: Array<{ concept: { id: string }, evidence: Array<{ position: string, line: number, column: number | null, url: string | null }> }>, relatedPapers: Array<{ score: number, paper: { id: string }, because: Array<{ weight: number, isLink: boolean, node:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           }> }> | null, venue: { key: string } }
    | { __typename: 'Topic', paperCount: number, id: string, label: string }
    | { __typename: 'Venue', paperCount: number, id: string, label: string }
   | null, aroundFrom: { truncated: boolean, edges: Array<{ from: string, kind: EdgeKind, to: string }>, nodes: Array<
      | { __typename: 'Area', paperCount: number, id: string, label: string }
      | { __typename: 'AreaPage', id: string, label: string }
      | { __typename: 'Author', paperCount: number, id: string, label: string }
      | { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string }
      | { __typename: 'Paper', id: string, label: string, venue: { key: string } }
      | { __typename: 'Topic', paperCount: number, id: string, label: string }
      | { __typename: 'Venue', paperCount: number, id: string, label: string }
    > } | null, aroundTo: { truncated: boolean, edges: Array<{ from: string, kind: EdgeKind, to: string }>, nodes: Array<
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
    > } | null };

type End_Area_Fragment = { __typename: 'Area', paperCount: number, id: string, label: string };

type End_AreaPage_Fragment = { __typename: 'AreaPage', id: string, label: string };

type End_Author_Fragment = { __typename: 'Author', paperCount: number, id: string, label: string };

type End_Concept_Fragment = { __typename: 'Concept', kind: ConceptKind, paperCount: number, id: string, label: string, relatedMethods: Array<{ score: number, method: { id: string }, because: Array<{ weight: number, isLink: boolean, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> }> | null };

type End_Paper_Fragment = { __typename: 'Paper', id: string, label: string, concepts: Array<{ concept: { id: string }, evidence: Array<{ position: string, line: number, column: number | null, url: string | null }> }>, relatedPapers: Array<{ score: number, paper: { id: string }, because: Array<{ weight: number, isLink: boolean, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> }> | null, venue: { key: string } };

type End_Topic_Fragment = { __typename: 'Topic', paperCount: number, id: string, label: string };

type End_Venue_Fragment = { __typename: 'Venue', paperCount: number, id: string, label: string };

export type EndFragment =
  | End_Area_Fragment
  | End_AreaPage_Fragment
  | End_Author_Fragment
  | End_Concept_Fragment
  | End_Paper_Fragment
  | End_Topic_Fragment
  | End_Venue_Fragment
;

export const AllVenues: Operation<AllVenuesQuery, AllVenuesQueryVariables> = { name: 'AllVenues', text: textAllVenues };
export const AreaPage: Operation<AreaPageQuery, AreaPageQueryVariables> = { name: 'AreaPage', text: textAreaPage };
export const Around: Operation<AroundQuery, AroundQueryVariables> = { name: 'Around', text: textAround };
export const Cell: Operation<CellQuery, CellQueryVariables> = { name: 'Cell', text: textCell };
export const Close: Operation<CloseQuery, CloseQueryVariables> = { name: 'Close', text: textClose };
export const Home: Operation<HomeQuery, HomeQueryVariables> = { name: 'Home', text: textHome };
export const Joins: Operation<JoinsQuery, JoinsQueryVariables> = { name: 'Joins', text: textJoins };
export const Like: Operation<LikeQuery, LikeQueryVariables> = { name: 'Like', text: textLike };
export const Node: Operation<NodeQuery, NodeQueryVariables> = { name: 'Node', text: textNode };
export const PapersOf: Operation<PapersOfQuery, PapersOfQueryVariables> = { name: 'PapersOf', text: textPapersOf };
export const Path: Operation<PathQuery, PathQueryVariables> = { name: 'Path', text: textPath };
export const Places: Operation<PlacesQuery, PlacesQueryVariables> = { name: 'Places', text: textPlaces };
export const ReadingList: Operation<ReadingListQuery, ReadingListQueryVariables> = { name: 'ReadingList', text: textReadingList };
export const Search: Operation<SearchQuery, SearchQueryVariables> = { name: 'Search', text: textSearch };
export const Suggest: Operation<SuggestQuery, SuggestQueryVariables> = { name: 'Suggest', text: textSuggest };
export const Venues: Operation<VenuesQuery, VenuesQueryVariables> = { name: 'Venues', text: textVenues };
export const WhereUsed: Operation<WhereUsedQuery, WhereUsedQueryVariables> = { name: 'WhereUsed', text: textWhereUsed };
export const Why: Operation<WhyQuery, WhyQueryVariables> = { name: 'Why', text: textWhy };
