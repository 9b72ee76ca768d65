# The level gap, a number of its own: the highest level among the outcomes with an accepted claim on
# the item, less the item's level. Nothing is inferred here.

PREFIX : <urn:oracle:>
PREFIX dm: <https://w3id.org/dualmap/ontology#>

INSERT { GRAPH :gaps { [] :programme ?programme ; :item ?item ; :levelGap ?gap } }
WHERE {
  { SELECT ?programme ?item (MAX(?level) AS ?highest) {
    GRAPH :programmes { ?programme :source ?source }
    GRAPH :claims { [] :from ?source ; :to ?item ; :state dm:Accepted }
    GRAPH :levels { ?source :level ?level }
  } GROUP BY ?programme ?item }
  GRAPH :levels { ?item :level ?own }
  BIND(?highest - ?own AS ?gap)
} ;

# The other direction: how much of an outcome the items of a target use, at least the largest share
# and at most the sum; all items count, those with parts too. Several claims about one pair are
# opinions about the same share, of which the largest counts.
INSERT { GRAPH :used {
  [] :programme ?programme ; :target ?target ; :outcome ?outcome ; :atLeast ?atLeast ; :atMost ?atMost .
} }
WHERE {
  { SELECT ?programme ?target ?outcome (MAX(?most) AS ?largest) (SUM(?most) AS ?sum) {
    SELECT ?programme ?target ?outcome ?item (MAX(?uses) AS ?most) {
      GRAPH :programmes { ?programme :outcome ?outcome }
      GRAPH :claims { [] :from ?outcome ; :to ?item ; :state dm:Accepted ; :uses ?uses }
      GRAPH :items { [] :target ?target ; :item ?item }
    } GROUP BY ?programme ?target ?outcome ?item
  } GROUP BY ?programme ?target ?outcome }
  BIND(ROUND(?largest * 1000000) / 1000000 AS ?atLeast)
  BIND(ROUND(IF(?sum > 1, 1.0, ?sum) * 1000000) / 1000000 AS ?atMost)
}
