# What becomes of a module. Nothing where nothing is known, where the level lies too far below, or where
# too little is covered; whole from one part covered on, in proportion from another. Only what is
# certain counts. Never more credits than the hours behind them give, and whole ones; a millionth that is
# missing to the next whole credit is given.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>
PREFIX elm: <http://data.europa.eu/snb/model/elm/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH :modules {
  ?row :judged ?judged ; :byCoverage ?byCoverage ; :byHours ?byHours ; :proposed ?proposed ;
       :rule ?rule ; :verdict ?verdict .
} }
WHERE {
  GRAPH :modules {
    ?row :programme ?programme ; :target ?target ; :credits ?credits ; :atLeast ?atLeast ; :known ?known ; :hours ?hours
  }
  OPTIONAL { GRAPH :modules { ?row :sourceLevel ?sourceLevel ; :level ?level } }
  GRAPH :courses { ?target :hoursPerCredit ?hoursPerCredit }
  GRAPH :rules { :plain :wholeFrom ?wholeFrom ; :partFrom ?partFrom ; :lowestLevelGap ?lowestLevelGap }
  BIND(
    IF(!?known, "nothing-known",
    IF(COALESCE(?sourceLevel - ?level < ?lowestLevelGap, false), "level-gap",
    IF(?atLeast >= ?wholeFrom, "coverage-whole",
    IF(?atLeast >= ?partFrom, "coverage-part", "coverage-low")))) AS ?judged)
  BIND(?credits * IF(?judged = "coverage-whole", 1.0, IF(?judged = "coverage-part", ?atLeast, 0.0)) AS ?byCoverage)
  BIND(IF(?hoursPerCredit > 0, ?hours / ?hoursPerCredit, 0.0) AS ?byHours)
  BIND(IF(?byHours < ?byCoverage, ?byHours, ?byCoverage) AS ?bound)
  BIND(IF(?bound >= ?credits, ?credits, FLOOR(?bound + 0.000001)) AS ?proposed)
  BIND(
    IF(?proposed <= 0 && ?byCoverage > 0, "credit-step",
    IF(?byHours < ?byCoverage && ?proposed < FLOOR(?byCoverage + 0.000001), "hours-bound", ?judged)) AS ?rule)
  BIND(IF(?proposed > 0 && ?proposed >= ?credits, "credited", IF(?proposed > 0, "credited-in-part", "refused")) AS ?verdict)
} ;

# What remains: outcomes that are not covered, but those of modules that are credited whole.
INSERT { GRAPH :remaining { [] :programme ?programme ; :target ?target ; :outcome ?outcome } }
WHERE {
  GRAPH :pairs { [] :programme ?programme ; :target ?target }
  FILTER(?programme != ?target)
  GRAPH :programmes { ?target :outcome ?outcome }
  GRAPH :standing { [] :outcome ?outcome ; :programme ?programme ; :state ?state }
  FILTER(?state != "covered")
  FILTER NOT EXISTS {
    GRAPH :courses { ?module :of ?target ; :teaches ?outcome }
    GRAPH :modules { [] :module ?module ; :programme ?programme ; :target ?target ; :verdict "credited" }
  }
} ;

# The sums, and how long the rest takes: in years with two digits, and in whole semesters.
INSERT { GRAPH :sums {
  [] :programme ?programme ; :target ?target ; :credits ?credits ; :proposed ?proposed ; :remaining ?rest ;
     :outcomes ?outcomes ; :outcomesCovered ?covered ; :outcomesRemaining ?remaining ;
     :years ?years ; :semesters ?semesters ; :whole ?whole ; :part ?part .
} }
WHERE {
  GRAPH :pairs { [] :programme ?programme ; :target ?target }
  FILTER(?programme != ?target)
  GRAPH :courses { ?target :hoursPerCredit ?any ; :credits ?credits }
  OPTIONAL { SELECT ?programme ?target (SUM(?each) AS ?sum)
      (SUM(IF(?verdict = "credited", 1, 0)) AS ?wholeModules)
      (SUM(IF(?verdict = "credited-in-part", 1, 0)) AS ?partModules) {
    GRAPH :modules { [] :programme ?programme ; :target ?target ; :proposed ?each ; :verdict ?verdict }
  } GROUP BY ?programme ?target }
  OPTIONAL { SELECT ?programme ?target (COUNT(?item) AS ?items) (SUM(IF(?state = "covered", 1, 0)) AS ?coveredItems) {
    GRAPH :programmes { ?target :outcome ?item }
    GRAPH :standing { [] :outcome ?item ; :programme ?programme ; :state ?state }
  } GROUP BY ?programme ?target }
  OPTIONAL { SELECT ?programme ?target (COUNT(?outcome) AS ?left) {
    GRAPH :remaining { [] :programme ?programme ; :target ?target ; :outcome ?outcome }
  } GROUP BY ?programme ?target }
  GRAPH :rules { :plain :creditsPerYear ?creditsPerYear }
  BIND(COALESCE(?sum, 0) AS ?proposed)
  BIND(IF(?credits > ?proposed, ?credits - ?proposed, 0.0) AS ?rest)
  BIND(COALESCE(?items, 0) AS ?outcomes)
  BIND(COALESCE(?coveredItems, 0) AS ?covered)
  BIND(COALESCE(?left, 0) AS ?remaining)
  BIND(ROUND(?rest / ?creditsPerYear * 100) / 100 AS ?years)
  BIND(CEIL(?rest / ?creditsPerYear * 2 - 0.000000001) AS ?semesters)
  BIND(COALESCE(?wholeModules, 0) AS ?whole)
  BIND(COALESCE(?partModules, 0) AS ?part)
}
