UNWIND $forms AS form
CALL (form) {
  MATCH (c:Concept) WHERE c.load = $load AND c.form = form
  RETURN c
  UNION ALL
  MATCH (s:Spelling) WHERE s.load = $load AND s.form = form
  MATCH (c:Concept) WHERE c.load = $load AND c.key = s.concept
  RETURN c
}
RETURN form, [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms] AS node
// $forms = ["dpo","bpe"]
