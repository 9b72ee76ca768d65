# What each programme has to cover with: its outcomes, also those that stand below a module. A claim
# may also name the programme itself ("we looked through the whole of it and found nothing").

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX elm: <http://data.europa.eu/snb/model/elm/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :programmes { ?programme :outcome ?outcome ; :source ?outcome , ?programme } }
WHERE {
  ?programme a dm:Programme .
  OPTIONAL { ?outcome a elm:LearningOutcome ; dct:isPartOf+ ?programme }
} ;

# The credits of an outcome: those of each module in equal parts on the outcomes that the module teaches.
INSERT { GRAPH :programmes { [] :of ?programme ; :about ?outcome ; :credits ?credits } }
WHERE {
  SELECT ?programme ?outcome (SUM(?part) AS ?credits) {
    {
      SELECT ?module (xsd:decimal(MIN(?stated)) / COUNT(DISTINCT ?taught) AS ?part) {
        ?module a dm:Module ; dm:credits ?stated ;
                dm:teaches|dm:introduces|dm:develops|dm:masters ?taught .
      } GROUP BY ?module
    }
    { SELECT DISTINCT ?module ?outcome { ?module dm:teaches|dm:introduces|dm:develops|dm:masters ?outcome } }
    ?module dct:isPartOf ?programme .
  } GROUP BY ?programme ?outcome
} ;

# The level of an outcome, of a programme and of a profession card: its own, else that of what it is
# part of.
INSERT { GRAPH :levels { ?thing :level ?level } }
WHERE {
  SELECT ?thing (COALESCE(MIN(?own), MIN(?ofTheWhole)) AS ?level) {
    VALUES ?class { elm:LearningOutcome dm:Programme dm:ProfessionCard }
    ?thing a ?class .
    OPTIONAL { ?thing dm:level/dm:levelNumber ?own }
    OPTIONAL { ?thing dct:isPartOf/dm:level/dm:levelNumber ?ofTheWhole }
  } GROUP BY ?thing
}
