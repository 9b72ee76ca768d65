# What follows upwards in a standard, where nothing decided about the whole: covered where all its
# parts are, not covered where somebody looked for each of its parts in vain, partial where some part is
# covered or partial, else unknown. The range is the mean of the parts' ranges; a part that is not
# known counts as nothing.
#
# Three times the same, as each step needs the one below: professional skills from abilities and
# knowledge, labour functions from skills, profession cards from functions.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>

INSERT { GRAPH :cells {
  [] :programme ?programme ; :item ?whole ; :basis "parts" ; :state ?state ;
     :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  { SELECT ?whole (COUNT(DISTINCT ?part) AS ?parts) {
    ?whole a dm:ProfessionalSkill . ?part dct:isPartOf ?whole
  } GROUP BY ?whole }
  { SELECT ?whole ?programme (SUM(?one) AS ?covered) (SUM(?some) AS ?known) (SUM(?none) AS ?inVain)
      (SUM(?least) AS ?sumLeast) (SUM(?most) AS ?sumMost) {
    ?whole a dm:ProfessionalSkill . ?part dct:isPartOf ?whole .
    GRAPH :cells {
      [] :programme ?programme ; :item ?part ; :state ?partState ; :atLeast ?least ; :atMost ?most
    }
    BIND(IF(?partState = "covered", 1, 0) AS ?one)
    BIND(IF(?partState = "not-covered", 0, 1) AS ?some)
    BIND(IF(?partState = "not-covered", 1, 0) AS ?none)
  } GROUP BY ?whole ?programme }
  FILTER(?known > 0 || ?inVain = ?parts)
  FILTER NOT EXISTS { GRAPH :cells { [] :programme ?programme ; :item ?whole } }
  BIND(IF(?covered = ?parts, "covered", IF(?known > 0, "partial", "not-covered")) AS ?state)
  BIND(ROUND(?sumLeast / ?parts * 1000000) / 1000000 AS ?atLeast)
  BIND(ROUND(?sumMost / ?parts * 1000000) / 1000000 AS ?atMost)
} ;

INSERT { GRAPH :cells {
  [] :programme ?programme ; :item ?whole ; :basis "parts" ; :state ?state ;
     :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  { SELECT ?whole (COUNT(DISTINCT ?part) AS ?parts) {
    ?whole a dm:LabourFunction . ?part dct:isPartOf ?whole
  } GROUP BY ?whole }
  { SELECT ?whole ?programme (SUM(?one) AS ?covered) (SUM(?some) AS ?known) (SUM(?none) AS ?inVain)
      (SUM(?least) AS ?sumLeast) (SUM(?most) AS ?sumMost) {
    ?whole a dm:LabourFunction . ?part dct:isPartOf ?whole .
    GRAPH :cells {
      [] :programme ?programme ; :item ?part ; :state ?partState ; :atLeast ?least ; :atMost ?most
    }
    BIND(IF(?partState = "covered", 1, 0) AS ?one)
    BIND(IF(?partState = "not-covered", 0, 1) AS ?some)
    BIND(IF(?partState = "not-covered", 1, 0) AS ?none)
  } GROUP BY ?whole ?programme }
  FILTER(?known > 0 || ?inVain = ?parts)
  FILTER NOT EXISTS { GRAPH :cells { [] :programme ?programme ; :item ?whole } }
  BIND(IF(?covered = ?parts, "covered", IF(?known > 0, "partial", "not-covered")) AS ?state)
  BIND(ROUND(?sumLeast / ?parts * 1000000) / 1000000 AS ?atLeast)
  BIND(ROUND(?sumMost / ?parts * 1000000) / 1000000 AS ?atMost)
} ;

INSERT { GRAPH :cells {
  [] :programme ?programme ; :item ?whole ; :basis "parts" ; :state ?state ;
     :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  { SELECT ?whole (COUNT(DISTINCT ?part) AS ?parts) {
    ?whole a dm:ProfessionCard . ?part dct:isPartOf ?whole
  } GROUP BY ?whole }
  { SELECT ?whole ?programme (SUM(?one) AS ?covered) (SUM(?some) AS ?known) (SUM(?none) AS ?inVain)
      (SUM(?least) AS ?sumLeast) (SUM(?most) AS ?sumMost) {
    ?whole a dm:ProfessionCard . ?part dct:isPartOf ?whole .
    GRAPH :cells {
      [] :programme ?programme ; :item ?part ; :state ?partState ; :atLeast ?least ; :atMost ?most
    }
    BIND(IF(?partState = "covered", 1, 0) AS ?one)
    BIND(IF(?partState = "not-covered", 0, 1) AS ?some)
    BIND(IF(?partState = "not-covered", 1, 0) AS ?none)
  } GROUP BY ?whole ?programme }
  FILTER(?known > 0 || ?inVain = ?parts)
  FILTER NOT EXISTS { GRAPH :cells { [] :programme ?programme ; :item ?whole } }
  BIND(IF(?covered = ?parts, "covered", IF(?known > 0, "partial", "not-covered")) AS ?state)
  BIND(ROUND(?sumLeast / ?parts * 1000000) / 1000000 AS ?atLeast)
  BIND(ROUND(?sumMost / ?parts * 1000000) / 1000000 AS ?atMost)
} ;

