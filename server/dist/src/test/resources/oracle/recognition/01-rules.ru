# What the plain rule set says of recognition, to be run after the updates of coverage. It has no caps
# and no table of related specialities.

PREFIX : <urn:oracle:>
PREFIX dm: <https://w3id.org/dualmap/ontology#>

INSERT DATA { GRAPH :rules {
  :plain :wholeFrom 0.7 ; :partFrom 0.3 ; :lowestLevelGap -2 ; :creditsPerYear 60 .
  dm:VET :hoursPerCredit 24 .
  dm:HE :hoursPerCredit 30 .
} }
