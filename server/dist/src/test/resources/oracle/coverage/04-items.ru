# What can be covered, and its items.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX elm: <http://data.europa.eu/snb/model/elm/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :items { ?target :kind ?kind } }
WHERE {
  VALUES (?class ?kind) {
    (dm:OccupationalStandard "standard")
    (dm:ProfessionCard "standard")
    (dm:Programme "programme")
    (dm:Employer "employer")
  }
  ?target a ?class
} ;

# Of an occupational standard everything below it, once however many ways lead to it; every item
# counts the same and has the level of its profession card.
INSERT { GRAPH :items { [] :target ?standard ; :item ?item ; :weight 1 } }
WHERE { SELECT DISTINCT ?standard ?item {
  ?standard a dm:OccupationalStandard .
  ?item dct:isPartOf+ ?standard .
  FILTER(?item != ?standard)
} } ;

# The same of one profession card alone, with the card as the target: the card and what is below it.
INSERT { GRAPH :items { [] :target ?card ; :item ?item ; :weight 1 } }
WHERE { SELECT DISTINCT ?card ?item {
  ?card a dm:ProfessionCard .
  ?item dct:isPartOf* ?card .
} } ;

INSERT { GRAPH :levels { ?item :level ?level } }
WHERE { SELECT DISTINCT ?item ?level {
  ?card a dm:ProfessionCard .
  ?item dct:isPartOf+ ?card .
  GRAPH :levels { ?card :level ?level }
} } ;

# Of a programme its outcomes, weighted by their credits.
INSERT { GRAPH :items { [] :target ?programme ; :item ?outcome ; :weight ?weight } }
WHERE {
  GRAPH :programmes { ?programme :outcome ?outcome }
  OPTIONAL { GRAPH :programmes { [] :of ?programme ; :about ?outcome ; :credits ?credits } }
  BIND(COALESCE(?credits, 0) AS ?weight)
} ;

# Of an employer the skills that it asks for, weighted by the positions of all its demands up to the
# day; a demand that names no positions counts as one.
INSERT { GRAPH :items { [] :target ?employer ; :item ?skill ; :weight ?weight } }
WHERE { SELECT ?employer ?skill (SUM(?each) AS ?weight) {
  ?demand dm:demandedBy ?employer ; dm:demandedSkill ?skill .
  ?employer a dm:Employer .
  OPTIONAL { ?demand dct:date ?date }
  OPTIONAL { ?demand dm:positions ?positions }
  OPTIONAL { GRAPH :question { :asked :asOf ?day } }
  FILTER(COALESCE(?date <= ?day, true))
  BIND(COALESCE(xsd:decimal(?positions), 1) AS ?each)
} GROUP BY ?employer ?skill } ;

# Items without parts, so that shares count nothing twice.
INSERT { GRAPH :items { ?entry :leaf true } }
WHERE {
  GRAPH :items { ?entry :target ?target ; :item ?item . ?target :kind ?kind }
  FILTER(?kind != "standard" || NOT EXISTS { ?part dct:isPartOf ?item })
} ;

# The kinds of items. A skill of which nothing is known here but that somebody asks for it is one of
# ESCO that has not been imported.
INSERT { GRAPH :items { ?item :itemKind ?kind } }
WHERE { SELECT DISTINCT ?item ?kind {
  GRAPH :items { [] :item ?item }
  OPTIONAL {
    ?item a ?class .
    VALUES (?class ?named) {
      (dm:ProfessionCard "profession-card")
      (dm:LabourFunction "labour-function")
      (dm:ProfessionalSkill "professional-skill")
      (dm:Ability "ability")
      (dm:Knowledge "knowledge")
      (elm:LearningOutcome "learning-outcome")
      (dm:EmployerSkill "employer-skill")
    }
  }
  BIND(COALESCE(?named, "skill") AS ?kind)
} }
