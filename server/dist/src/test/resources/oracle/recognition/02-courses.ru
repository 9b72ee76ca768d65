# Programmes and their modules as recognition looks at them. Hours a credit has in a programme: as it
# states, else as the rule set says of its sector.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX elm: <http://data.europa.eu/snb/model/elm/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :courses { ?programme :hoursPerCredit ?hours ; :credits ?credits } }
WHERE {
  ?programme a dm:Programme .
  OPTIONAL { ?programme dm:hoursPerCredit ?stated }
  OPTIONAL { ?programme dm:sector ?sector . GRAPH :rules { ?sector :hoursPerCredit ?usual } }
  OPTIONAL { ?programme dm:credits ?whole }
  OPTIONAL { SELECT ?programme (SUM(?each) AS ?sum) {
    ?module a dm:Module ; dct:isPartOf ?programme ; dm:credits ?each
  } GROUP BY ?programme }
  BIND(COALESCE(?stated, ?usual, 0) AS ?hours)
  BIND(xsd:decimal(COALESCE(?whole, ?sum, 0)) AS ?credits)
} ;

# Modules with what they teach, however far. The hours of a module are as stated, else by its credits.
INSERT { GRAPH :courses {
  ?module :of ?programme ; :credits ?credits ; :hours ?hours ; :teaches ?outcome ; :taught ?taught .
} }
WHERE {
  ?module a dm:Module ; dct:isPartOf ?programme .
  GRAPH :courses { ?programme :hoursPerCredit ?hoursPerCredit }
  OPTIONAL { ?module dm:credits ?statedCredits }
  OPTIONAL { ?module dm:hours ?statedHours }
  OPTIONAL { ?module dm:teaches|dm:introduces|dm:develops|dm:masters ?outcome }
  OPTIONAL { SELECT ?module (COUNT(DISTINCT ?any) AS ?count) {
    ?module a dm:Module ; dm:teaches|dm:introduces|dm:develops|dm:masters ?any
  } GROUP BY ?module }
  BIND(xsd:decimal(COALESCE(?statedCredits, 0)) AS ?credits)
  BIND(xsd:decimal(COALESCE(?statedHours, ?credits * ?hoursPerCredit)) AS ?hours)
  BIND(COALESCE(?count, 0) AS ?taught)
} ;

# The hours of an outcome: those of each module in equal parts on the outcomes that it teaches.
INSERT { GRAPH :courses { [] :programme ?programme ; :outcome ?outcome ; :outcomeHours ?hours } }
WHERE { SELECT ?programme ?outcome (SUM(?all / ?taught) AS ?hours) {
  GRAPH :courses { ?module :of ?programme ; :hours ?all ; :teaches ?outcome ; :taught ?taught }
} GROUP BY ?programme ?outcome } ;

# Levels as numbers: the level indicator of an outcome, else the mean of those of the modules that teach
# it, else its level, else the same of the programme.
INSERT { GRAPH :courses { ?programme :exactLevel ?level } }
WHERE {
  ?programme a dm:Programme .
  OPTIONAL { ?programme dm:levelIndicator ?indicator }
  OPTIONAL { ?programme dm:level/dm:levelNumber ?number }
  BIND(xsd:decimal(COALESCE(?indicator, ?number)) AS ?level)
  FILTER(BOUND(?level))
} ;

INSERT { GRAPH :courses { ?outcome :exactLevel ?level } }
WHERE {
  GRAPH :programmes { ?programme :outcome ?outcome }
  OPTIONAL { ?outcome dm:levelIndicator ?indicator }
  OPTIONAL { SELECT ?programme ?outcome (AVG(xsd:decimal(?each)) AS ?ofModules) {
    GRAPH :courses { ?module :of ?programme ; :teaches ?outcome }
    ?module dm:levelIndicator ?each
  } GROUP BY ?programme ?outcome }
  OPTIONAL { ?outcome dm:level/dm:levelNumber ?number }
  OPTIONAL { GRAPH :courses { ?programme :exactLevel ?ofProgramme } }
  BIND(xsd:decimal(COALESCE(?indicator, ?ofModules, ?number, ?ofProgramme)) AS ?level)
  FILTER(BOUND(?level))
} ;

# How far each programme covers each outcome of another: what coverage says, taken over.
INSERT { GRAPH :standing {
  [] :programme ?programme ; :outcome ?outcome ; :state ?state ; :basis ?basis ;
     :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  GRAPH :items { ?target :kind "programme" }
  GRAPH :rows {
    [] :target ?target ; :side "covered" ; :programme ?programme ; :item ?outcome ; :state ?state ;
       :basis ?basis ; :atLeast ?atLeast ; :atMost ?atMost .
  }
}
