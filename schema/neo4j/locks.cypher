// What keeps imports apart and readers on one load. Safe to run twice.
CREATE CONSTRAINT graph_name IF NOT EXISTS FOR (n:Graph) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (n:Lock) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT load_number IF NOT EXISTS FOR (n:Load) REQUIRE n.number IS UNIQUE;
