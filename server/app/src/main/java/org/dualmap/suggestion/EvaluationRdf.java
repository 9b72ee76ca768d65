package org.dualmap.suggestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.claimindex.ClaimNetsRdf;
import org.dualmap.exchange.EscoFilesRdf;
import org.dualmap.extension.Brought;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Progress;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.search.LabelWords;
import org.dualmap.search.Search;
import org.dualmap.search.vector.TextVector;
import org.dualmap.spi.MappingSuggester;
import org.dualmap.suggestion.Evaluation.Asking;
import org.dualmap.suggestion.GoldFile.OutcomeTerm;
import org.dualmap.suggestion.SuggestionAnswer.Text;
import org.jspecify.annotations.Nullable;

/**
 * Measures suggestions of ESCO skills against a file of right answers, with plain BM25 and vectors
 * alone beside them. For one run.
 */
public final class EvaluationRdf {
  private static final String TERMS_HIDDEN =
      "No label with the words of any term of the file is in the index, whatever its case, accents"
          + " and signs, for no skill.";
  private static final String OUTCOMES_HIDDEN =
      "Of each outcome: all its claims; it itself and everything with an equal label as something"
          + " similar to go by, with the claims of those. Of all skills: labels that are not in"
          + " English, which the demo data brings for the very skills it points at"
          + " (method with-translations: with them).";

  private final LabelWords words = new LabelWords();
  private final Ranker ranker = new Ranker();
  private final boolean useVectors;
  private final Path vectorFolder;
  private final Progress progress;

  /**
   * Prepares a run.
   *
   * @param vectorFolder where vectors are kept
   */
  public EvaluationRdf(boolean useVectors, Path vectorFolder, Progress progress) {
    this.useVectors = useVectors;
    this.vectorFolder = vectorFolder;
    this.progress = progress;
  }

  /**
   * Measures with the skills of an ESCO download.
   *
   * @param largestUnpacked bytes that one archive may unpack to
   * @throws Problem where a file cannot be used, or where the gold file asks about outcomes
   */
  public EvaluationReport withFiles(Path gold, List<Path> esco, long largestUnpacked) {
    GoldFile file = GoldFile.read(gold);
    if (file.terms().isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "The file %s asks about outcomes, which are in a data folder: leave --esco out."
              .formatted(gold));
    }
    ItemsRdf items = new ItemsRdf(EscoFilesRdf.read(esco, largestUnpacked, progress));
    return ofTerms(gold, file, items.read(items.ofKind(Kind.SKILL)));
  }

  /**
   * Measures with a data folder that ESCO was imported into.
   *
   * @param suggesters of plugins; terms are asked without them
   * @throws Problem where the gold file cannot be used, or where there are no skills
   */
  public EvaluationReport withStore(
      Path gold,
      GraphStore store,
      Search search,
      Supplier<List<Brought<MappingSuggester>>> suggesters) {
    GoldFile file = GoldFile.read(gold);
    List<Item> skills =
        store.read(
            dataset -> {
              ItemsRdf items = new ItemsRdf(dataset);
              return items.read(items.ofKind(Kind.SKILL));
            });
    if (skills.isEmpty()) {
      throw new Problem(
          ProblemCode.NOT_FOUND, "The data folder has no skills: import ESCO, or name --esco.");
    }
    return file.terms().isEmpty()
        ? ofOutcomes(gold, file, skills, store, new Similars(search, words), suggesters)
        : ofTerms(gold, file, skills);
  }

  private EvaluationReport ofTerms(Path gold, GoldFile file, List<Item> skills) {
    HeldOut heldOut = new HeldOut(words, file.terms().stream().map(GoldFile.Term::text).toList());
    LabelBook book = new LabelBook(words, heldOut.without(skills));
    List<Asking<String>> questions =
        file.terms().stream().map(term -> new Asking<>(term.text(), Set.of(term.skill()))).toList();
    Evaluation evaluation = new Evaluation(progress);
    evaluation.bm25(book, "en", questions);
    evaluation.measure("lexical", "en", questions, text -> ranked(book, text, null));
    try (Vectors vectors = new Vectors(useVectors, vectorFolder)) {
      if (useVectors) {
        vectors.fill(book, progress);
        evaluation.vectors(book, "en", questions, vectors::of);
        evaluation.measure(
            "suggestions", "en", questions, text -> ranked(book, text, vectors.of(text)));
      }
    }
    return new EvaluationReport(
        gold.toString(), book.items().size(), TERMS_HIDDEN, evaluation.rows());
  }

  private List<String> ranked(LabelBook book, String text, @Nullable TextVector vector) {
    return ranker.rank(book, new AskedText(book, text, "en", vector)).stream()
        .map(ranked -> book.items().get(ranked.compared().item()).iri())
        .toList();
  }

  private EvaluationReport ofOutcomes(
      Path gold,
      GoldFile file,
      List<Item> skills,
      GraphStore store,
      Similars similars,
      Supplier<List<Brought<MappingSuggester>>> suggesters) {
    LabelBook english = new LabelBook(words, onlyEnglish(skills));
    LabelBook all = new LabelBook(words, skills);
    Evaluation evaluation = new Evaluation(progress);
    List<Asking<String>> inEnglish =
        file.outcomes().stream()
            .filter(outcome -> outcome.labels().containsKey("en"))
            .map(
                outcome ->
                    new Asking<>(
                        Objects.requireNonNull(outcome.labels().get("en")), outcome.skills()))
            .toList();
    evaluation.bm25(english, "en", inEnglish);
    try (Vectors vectors = new Vectors(useVectors, vectorFolder)) {
      Function<String, @Nullable TextVector> ofText = vectors::of;
      if (useVectors) {
        vectors.fill(english, progress);
        vectors.fill(all, progress);
        evaluation.vectors(english, "en", inEnglish, ofText);
      }
      store.read(
          dataset -> {
            Engine engine = new Engine(similars, ofText, new Suggesters(suggesters));
            Run run = new Run(dataset, store, engine);
            for (String texts : List.of("kk", "ru", "en", "all")) {
              run.measure(evaluation, "suggestions", texts, english, file.outcomes());
            }
            for (String texts : List.of("kk", "ru", "all")) {
              run.measure(evaluation, "with-translations", texts, all, file.outcomes());
            }
            return true;
          });
    }
    return new EvaluationReport(gold.toString(), skills.size(), OUTCOMES_HIDDEN, evaluation.rows());
  }

  private static List<Item> onlyEnglish(List<Item> skills) {
    return skills.stream()
        .map(
            item ->
                item.with(
                    item.labels().stream()
                        .filter(label -> LabelBook.language(label.lang()).equals("en"))
                        .toList()))
        .filter(item -> !item.labels().isEmpty())
        .toList();
  }

  /** Asks the engine on one state of the graph. */
  private final class Run {
    private final ItemsRdf items;
    private final ClaimNetsRdf nets;
    private final DatasetGraph dataset;
    private final Engine engine;

    Run(DatasetGraph dataset, GraphStore store, Engine engine) {
      this.items = new ItemsRdf(dataset);
      this.nets = new ClaimNetsRdf(store, null);
      this.dataset = dataset;
      this.engine = engine;
    }

    void measure(
        Evaluation evaluation,
        String method,
        String texts,
        LabelBook book,
        List<OutcomeTerm> outcomes) {
      List<Asking<OutcomeTerm>> questions =
          outcomes.stream()
              .filter(outcome -> !texts(outcome, texts).isEmpty())
              .map(outcome -> new Asking<>(outcome, outcome.skills()))
              .toList();
      evaluation.measure(
          method, texts, questions, outcome -> ranked(book, outcome, texts(outcome, texts)));
    }

    private List<Text> texts(OutcomeTerm outcome, String which) {
      return outcome.labels().entrySet().stream()
          .filter(label -> which.equals("all") || which.equals(label.getKey()))
          .map(label -> new Text(label.getValue(), label.getKey()))
          .toList();
    }

    private List<String> ranked(LabelBook book, OutcomeTerm outcome, List<Text> texts) {
      Set<String> own = folded(outcome.labels());
      Asked asked = new Asked(texts, null, null, item -> mayHelp(item, outcome, own), Set.of());
      List<String> ranked = new ArrayList<>();
      for (Found found : engine.find(book, asked, items, nets.net(dataset)).candidates()) {
        ranked.add(book.items().get(found.item()).iri());
      }
      return ranked;
    }

    private boolean mayHelp(Item item, OutcomeTerm outcome, Set<String> own) {
      boolean isSkill = item.kind() == Kind.SKILL;
      boolean isSame =
          item.iri().equals(outcome.iri())
              || item.labels().stream().anyMatch(label -> own.contains(folded(label.text())));
      return !isSkill && !isSame;
    }

    private Set<String> folded(Map<String, String> labels) {
      Set<String> folded = new LinkedHashSet<>();
      labels.values().forEach(label -> folded.add(folded(label)));
      return folded;
    }

    private String folded(String label) {
      return String.join(" ", words.folded(label));
    }
  }
}
