// The words are split before they are stored, so that what matches never hangs on an analyzer of Lucene's. Safe to run twice.
CREATE FULLTEXT INDEX node_words IF NOT EXISTS FOR (n:Paper|Venue|Area|Topic|Concept|Author) ON EACH [n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX paper_words IF NOT EXISTS FOR (n:Paper) ON EACH [n.filterWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
