// What the orders and filters of lists go by, the load first. Safe to run twice.
CREATE RANGE INDEX paper_title IF NOT EXISTS FOR (n:Paper) ON (n.load, n.titleHead);
CREATE RANGE INDEX paper_year IF NOT EXISTS FOR (n:Paper) ON (n.load, n.year, n.key);
CREATE RANGE INDEX paper_venue IF NOT EXISTS FOR (n:Paper) ON (n.load, n.venue, n.key);
CREATE RANGE INDEX paper_area IF NOT EXISTS FOR (n:Paper) ON (n.load, n.area, n.key);
CREATE RANGE INDEX paper_venue_area IF NOT EXISTS FOR (n:Paper) ON (n.load, n.venue, n.area, n.key);
CREATE RANGE INDEX topic_order IF NOT EXISTS FOR (n:Topic) ON (n.load, n.fewer, n.key);
CREATE RANGE INDEX concept_order IF NOT EXISTS FOR (n:Concept) ON (n.load, n.fewer, n.key);
CREATE RANGE INDEX concept_form IF NOT EXISTS FOR (n:Concept) ON (n.load, n.form);

// Full text: the names of every node and what else finds it. They are split before they are stored, so that what matches never hangs on
// an analyzer of Lucene's.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Paper|Venue|Area|Topic|Concept|Author) ON EACH [n.nameWords, n.textWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// What earlier versions asked.
DROP INDEX node_words IF EXISTS;
DROP INDEX paper_words IF EXISTS;
DROP INDEX texts IF EXISTS;
