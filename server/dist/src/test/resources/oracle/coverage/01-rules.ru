# The plain rule set: from which degree on something counts as covered, and what a claim that states
# no degree is worth, by its predicate. ":covers" is how much of the object the subject covers,
# ":uses" how much of the subject the object uses: the same with both ends exchanged, so that
# broadMatch (the object is the broader one) and narrowMatch change places.

PREFIX : <urn:oracle:>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

INSERT DATA { GRAPH :rules {
  :plain :coveredFrom 1.0 .
  skos:exactMatch   :covers 1.0 ; :uses 1.0 .
  skos:narrowMatch  :covers 1.0 ; :uses 0.5 .
  skos:closeMatch   :covers 0.8 ; :uses 0.8 .
  skos:broadMatch   :covers 0.5 ; :uses 1.0 .
  skos:relatedMatch :covers 0.0 ; :uses 0.0 .
} }
