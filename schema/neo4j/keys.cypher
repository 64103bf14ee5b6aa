// Keys are unique within a load (docs/neo4j-layout.md). Safe to run twice.
CREATE CONSTRAINT paper_key IF NOT EXISTS FOR (n:Paper) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT venue_key IF NOT EXISTS FOR (n:Venue) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT area_key IF NOT EXISTS FOR (n:Area) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT topic_key IF NOT EXISTS FOR (n:Topic) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT concept_key IF NOT EXISTS FOR (n:Concept) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT method_key IF NOT EXISTS FOR (n:Method) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT task_key IF NOT EXISTS FOR (n:Task) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT dataset_key IF NOT EXISTS FOR (n:Dataset) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT model_key IF NOT EXISTS FOR (n:Model) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT keyword_key IF NOT EXISTS FOR (n:Keyword) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT term_key IF NOT EXISTS FOR (n:Term) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT author_key IF NOT EXISTS FOR (n:Author) REQUIRE (n.load, n.key) IS UNIQUE;

// Beside the graph.
CREATE CONSTRAINT alias_key IF NOT EXISTS FOR (n:Alias) REQUIRE (n.load, n.key) IS UNIQUE;
CREATE CONSTRAINT spelling_form IF NOT EXISTS FOR (n:Spelling) REQUIRE (n.load, n.form) IS UNIQUE;
CREATE CONSTRAINT facts_part IF NOT EXISTS FOR (n:Facts) REQUIRE (n.load, n.part) IS UNIQUE;
