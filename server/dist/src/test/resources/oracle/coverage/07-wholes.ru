# What follows downwards in a standard: an item about which nothing decides is covered where what it
# is part of is covered whole. It holds over several steps, as long as nothing was decided in between.

PREFIX : <urn:oracle:>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dm: <https://w3id.org/dualmap/ontology#>

INSERT { GRAPH :cells {
  [] :programme ?programme ; :item ?item ; :basis "whole" ; :state "covered" ; :atLeast 1 ; :atMost 1 .
} }
WHERE { SELECT DISTINCT ?programme ?item {
  GRAPH :cells { [] :programme ?programme ; :item ?whole ; :state "covered" }
  ?item dct:isPartOf+ ?whole .
  ?whole dct:isPartOf*/a dm:ProfessionCard .
  FILTER NOT EXISTS {
    ?item dct:isPartOf* ?between .
    ?between dct:isPartOf+ ?whole .
    GRAPH :cells { [] :programme ?programme ; :item ?between }
  }
} }
