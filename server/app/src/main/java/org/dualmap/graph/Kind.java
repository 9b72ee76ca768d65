package org.dualmap.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of things that people look for, each with its class in the vocabulary. */
public enum Kind {
  FRAMEWORK(Names.DM + "Framework"),
  LEVEL(Names.DM + "FrameworkLevel"),
  DIMENSION(Names.DM + "DescriptorDimension"),
  FIELD(Names.DM + "Field"),
  ISCED_FIELD(Names.DM + "IscedField"),
  CLASSIFIER(Names.DM + "Classifier"),
  SPECIALITY(Names.DM + "Speciality"),
  INSTITUTION(Names.DM + "Institution"),
  QUALIFICATION(Names.ELM + "Qualification"),
  PROGRAMME(Names.DM + "Programme"),
  MODULE(Names.DM + "Module"),
  LEARNING_OUTCOME(Names.ELM + "LearningOutcome"),
  ASSESSMENT_CRITERION(Names.DM + "AssessmentCriterion"),
  STANDARD(Names.DM + "OccupationalStandard"),
  PROFESSION_CARD(Names.DM + "ProfessionCard"),
  LABOUR_FUNCTION(Names.DM + "LabourFunction"),
  PROFESSIONAL_SKILL(Names.DM + "ProfessionalSkill"),
  ABILITY(Names.DM + "Ability"),
  KNOWLEDGE(Names.DM + "Knowledge"),
  EMPLOYER(Names.DM + "Employer"),
  SKILL_DEMAND(Names.DM + "SkillDemand"),
  EMPLOYER_SKILL(Names.DM + "EmployerSkill"),
  COMPETENCY(Names.DM + "Competency"),
  SKILL(Names.ESCO + "Skill"),
  SKILL_GROUP(Names.DM + "SkillGroup"),
  OCCUPATION(Names.ESCO + "Occupation"),
  ISCO_GROUP(Names.DM + "IscoGroup");

  private final String classIri;

  Kind(String classIri) {
    this.classIri = classIri;
  }

  public String classIri() {
    return classIri;
  }

  /** The name in addresses and answers, such as {@code learning-outcome}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that name. */
  public static Optional<Kind> ofToken(String token) {
    return Arrays.stream(values()).filter(kind -> kind.token().equals(token)).findFirst();
  }

  /** The kind with that class. */
  public static Optional<Kind> ofClass(String iri) {
    return Arrays.stream(values()).filter(kind -> kind.classIri.equals(iri)).findFirst();
  }
}
