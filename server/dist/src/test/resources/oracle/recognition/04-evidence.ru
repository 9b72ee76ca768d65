# What is known of each module of each target, seen from each earlier programme. The covered part is
# the mean over the outcomes that the module teaches; where nothing is known of any, nothing is known.
# Nothing is recognised towards the programme that it was learned in.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX elm: <http://data.europa.eu/snb/model/elm/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :modules {
  [] :programme ?programme ; :target ?target ; :module ?module ; :credits ?credits ;
     :atLeast ?atLeast ; :atMost ?atMost ; :known ?known ; :inferred ?inferred .
} }
WHERE {
  GRAPH :pairs { [] :programme ?programme ; :target ?target }
  FILTER(?programme != ?target)
  GRAPH :courses { ?module :of ?target ; :credits ?credits }
  OPTIONAL { SELECT ?programme ?target ?module (AVG(?least) AS ?meanLeast) (AVG(?most) AS ?meanMost)
      (SUM(IF(?state = "unknown", 0, 1)) AS ?knownOutcomes) (SUM(IF(?basis = "skill", 1, 0)) AS ?inferredOutcomes) {
    GRAPH :courses { ?module :of ?target ; :teaches ?outcome }
    GRAPH :standing {
      [] :outcome ?outcome ; :programme ?programme ; :state ?state ; :basis ?basis ;
         :atLeast ?least ; :atMost ?most .
    }
  } GROUP BY ?programme ?target ?module }
  BIND(COALESCE(?meanLeast, 0) AS ?atLeast)
  BIND(COALESCE(?meanMost, 0) AS ?atMost)
  BIND(COALESCE(?knownOutcomes > 0, false) AS ?known)
  BIND(COALESCE(?inferredOutcomes > 0, false) AS ?inferred)
} ;

# The level behind a module: the mean of the levels of the sources, weighted by the degrees.
INSERT { GRAPH :modules { ?row :sourceLevel ?level } }
WHERE {
  { SELECT ?programme ?target ?module (SUM(?sourceLevel * ?degree) / SUM(?degree) AS ?mean) {
    GRAPH :courses { ?module :of ?target ; :teaches ?outcome }
    GRAPH :links { [] :target ?target ; :to ?outcome ; :programme ?programme ; :from ?source ; :degree ?degree }
    GRAPH :courses { ?source :exactLevel ?sourceLevel }
  } GROUP BY ?programme ?target ?module }
  GRAPH :modules { ?row :programme ?programme ; :target ?target ; :module ?module }
  BIND(ROUND(?mean * 1000000000) / 1000000000 AS ?level)
} ;

# The level of a module: the mean of its outcomes' levels; the programme's where it has no outcomes.
INSERT { GRAPH :modules { ?row :level ?level } }
WHERE {
  GRAPH :modules { ?row :target ?target ; :module ?module }
  OPTIONAL { SELECT ?module ?target (AVG(?each) AS ?mean) {
    GRAPH :courses { ?module :of ?target ; :teaches ?outcome }
    GRAPH :programmes { ?target :outcome ?outcome }
    GRAPH :courses { ?outcome :exactLevel ?each }
  } GROUP BY ?module ?target }
  OPTIONAL { GRAPH :courses { ?target :exactLevel ?ofProgramme } }
  BIND(ROUND(COALESCE(?mean, ?ofProgramme) * 1000000000) / 1000000000 AS ?level)
  FILTER(BOUND(?level))
} ;

# The hours behind a module. An outcome that several modules of the target teach gives each an equal
# part of what stands behind it.
INSERT { GRAPH :modules { ?row :hours ?hours } }
WHERE {
  GRAPH :modules { ?row :programme ?programme ; :target ?target ; :module ?module }
  OPTIONAL { SELECT ?programme ?target ?module (SUM(?ofSource * ?share / ?teaching) AS ?sum) {
    GRAPH :courses { ?module :of ?target ; :teaches ?outcome }
    { SELECT ?target ?outcome (COUNT(DISTINCT ?any) AS ?teaching) {
      GRAPH :courses { ?any :of ?target ; :teaches ?outcome }
    } GROUP BY ?target ?outcome }
    GRAPH :links { [] :target ?target ; :to ?outcome ; :programme ?programme ; :from ?source ; :share ?share }
    GRAPH :courses { [] :programme ?programme ; :outcome ?source ; :outcomeHours ?ofSource }
  } GROUP BY ?programme ?target ?module }
  BIND(COALESCE(?sum, 0) AS ?hours)
}
