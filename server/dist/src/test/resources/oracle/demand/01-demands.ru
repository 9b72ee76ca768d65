# The demands that a question is about: all (":all"), those of one field, or those of one employer. A
# demand is of its field, else of its employer's.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :demands { [] :scope ?scope ; :demand ?demand ; :skill ?skill ; :employer ?employer ; :region ?region ; :date ?date ; :positions ?positions } }
WHERE {
  ?demand a dm:SkillDemand ; dm:demandedBy ?employer ; dm:demandedSkill ?skill .
  OPTIONAL { ?demand dm:region ?own }
  OPTIONAL { ?employer dm:region ?ofEmployer }
  OPTIONAL { ?demand dct:date ?date }
  OPTIONAL { ?demand dm:positions ?stated }
  BIND(COALESCE(?own, ?ofEmployer) AS ?region)
  BIND(COALESCE(?stated, 1) AS ?positions)
  {
    BIND(:all AS ?scope)
  } UNION {
    ?demand dm:demandedBy ?scope
  } UNION {
    ?demand dm:field ?scope
  } UNION {
    ?demand dm:demandedBy/dm:field ?scope FILTER NOT EXISTS { ?demand dm:field ?any }
  }
} ;

# What the programmes that nothing has replaced cover of a skill, by coverage: with the outcomes it
# rests on, and the place where each is learned.
INSERT { GRAPH :taught { ?cell :programme ?programme ; :skill ?skill ; :state ?state ; :direct ?direct ; :atLeast ?least ; :atMost ?most ; :field ?field } }
WHERE {
  { SELECT DISTINCT ?skill { GRAPH :demands { [] :skill ?skill } } }
  GRAPH :cells { ?cell :item ?skill ; :programme ?programme ; :state ?state ; :basis ?basis ; :atLeast ?least ; :atMost ?most }
  FILTER NOT EXISTS { ?newer dct:replaces ?programme }
  OPTIONAL { ?programme dm:field ?field }
  BIND(?basis = "direct" AS ?direct)
} ;

INSERT { GRAPH :taught { ?cell :outcome ?outcome } }
WHERE {
  GRAPH :taught { ?cell :programme ?programme ; :skill ?skill ; :state ?state ; :direct true }
  GRAPH :programmes { ?programme :source ?outcome }
  GRAPH :claims { [] :from ?outcome ; :to ?skill ; :state dm:Accepted ; :degree ?degree }
  FILTER(?state != "not-covered" && ?degree > 0)
} ;

INSERT { GRAPH :taught { ?cell :outcome ?outcome } }
WHERE {
  GRAPH :taught { ?cell :programme ?programme ; :skill ?skill ; :direct false }
  GRAPH :ways { [] :programme ?programme ; :item ?skill ; :outcome ?outcome }
} ;

# The best that a programme covers: most at least, then most at most, then what was reviewed.
INSERT { GRAPH :best { ?skill :atLeast ?least ; :atMost ?most ; :direct ?direct } }
WHERE {
  { SELECT ?skill (MAX(?each) AS ?score) {
    GRAPH :taught { [] :skill ?skill ; :atLeast ?l ; :atMost ?m ; :direct ?d }
    BIND(?l * 100000000000000 + ?m * 10000000 + IF(?d, 1, 0) AS ?each)
  } GROUP BY ?skill }
  GRAPH :taught { [] :skill ?skill ; :atLeast ?least ; :atMost ?most ; :direct ?direct }
  FILTER(?least * 100000000000000 + ?most * 10000000 + IF(?direct, 1, 0) = ?score)
} ;

# A new skill is one in an employer's own words without an accepted counterpart, that is more than
# related, in ESCO or a standard.
INSERT { GRAPH :best { ?skill :new ?new } }
WHERE {
  { SELECT DISTINCT ?skill { GRAPH :demands { [] :skill ?skill } } }
  BIND(!STRSTARTS(STR(?skill), "http://data.europa.eu/esco/")
    && NOT EXISTS { ?skill a dm:LabourFunction } && NOT EXISTS { ?skill a dm:ProfessionalSkill }
    && NOT EXISTS { ?skill a dm:Ability } && NOT EXISTS { ?skill a dm:Knowledge }
    && NOT EXISTS {
      GRAPH :claims { [] :claim ?claim ; :to ?skill ; :from ?other ; :state dm:Accepted }
      ?claim owl:annotatedProperty ?predicate .
      FILTER(?predicate != skos:relatedMatch)
      OPTIONAL {
        ?other a ?class . FILTER(?class IN (dm:LabourFunction, dm:ProfessionalSkill, dm:Ability, dm:Knowledge))
      }
      FILTER(BOUND(?class) || STRSTARTS(STR(?other), "http://data.europa.eu/esco/"))
    } AS ?new)
} ;

# One row for each skill of each question. Where it is taught: nowhere; only by outcomes that are
# learned at the company alone; else taught. "Here" asks only programmes of the field, where the
# question names one.
INSERT { GRAPH :demanded {
  [] :scope ?scope ; :skill ?skill ; :positions ?positions ; :employers ?employers ; :regions ?regions ;
     :firstDate ?first ; :lastDate ?last ; :state ?state ; :taught ?taught ; :taughtHere ?taughtHere .
} }
WHERE {
  { SELECT ?scope ?skill (SUM(?each) AS ?positions) (COUNT(DISTINCT ?employer) AS ?employers)
      (COUNT(DISTINCT ?region) AS ?regions) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
    GRAPH :demands { ?row :scope ?scope ; :skill ?skill ; :employer ?employer ; :positions ?each }
    OPTIONAL { GRAPH :demands { ?row :region ?region } }
    OPTIONAL { GRAPH :demands { ?row :date ?date } }
  } GROUP BY ?scope ?skill }
  OPTIONAL { SELECT DISTINCT ?skill ?covered { GRAPH :taught { [] :skill ?skill ; :state "covered" } BIND(true AS ?covered) } }
  OPTIONAL { SELECT DISTINCT ?skill ?partial { GRAPH :taught { [] :skill ?skill ; :state "partial" } BIND(true AS ?partial) } }
  OPTIONAL { SELECT DISTINCT ?skill ?inVain { GRAPH :taught { [] :skill ?skill ; :state "not-covered" } BIND(true AS ?inVain) } }
  OPTIONAL { SELECT DISTINCT ?skill ?elsewhere {
    GRAPH :taught { [] :skill ?skill ; :outcome ?outcome }
    FILTER NOT EXISTS { ?outcome dm:placeOfLearning dm:AtCompany }
    BIND(true AS ?elsewhere)
  } }
  OPTIONAL { SELECT DISTINCT ?skill ?scope ?here {
    GRAPH :demands { [] :scope ?scope ; :skill ?skill }
    ?scope a dm:Field .
    GRAPH :taught { [] :skill ?skill ; :field ?scope ; :outcome ?outcome }
    BIND(true AS ?here)
  } }
  OPTIONAL { SELECT DISTINCT ?skill ?scope ?elsewhereHere {
    GRAPH :demands { [] :scope ?scope ; :skill ?skill }
    ?scope a dm:Field .
    GRAPH :taught { [] :skill ?skill ; :field ?scope ; :outcome ?outcome }
    FILTER NOT EXISTS { ?outcome dm:placeOfLearning dm:AtCompany }
    BIND(true AS ?elsewhereHere)
  } }
  BIND(IF(BOUND(?covered), "covered", IF(BOUND(?partial), "partial", IF(BOUND(?inVain), "not-covered", "unknown"))) AS ?state)
  BIND(IF(!(BOUND(?covered) || BOUND(?partial)), "nowhere", IF(BOUND(?elsewhere), "taught", "company-only")) AS ?taught)
  BIND(IF(EXISTS { ?scope a dm:Field },
    IF(!BOUND(?here), "nowhere", IF(BOUND(?elsewhereHere), "taught", "company-only")), ?taught) AS ?taughtHere)
}
