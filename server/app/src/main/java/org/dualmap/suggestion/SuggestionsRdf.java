package org.dualmap.suggestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.claimindex.ClaimNetsRdf;
import org.dualmap.extension.Brought;
import org.dualmap.extension.ThingsRdf;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimsRdf;
import org.dualmap.problem.Problem;
import org.dualmap.search.LabelWords;
import org.dualmap.search.Search;
import org.dualmap.spi.MappingSuggester;
import org.dualmap.suggestion.Found.Fit;
import org.dualmap.suggestion.LabelBook.Entry;
import org.dualmap.suggestion.SuggestionAnswer.Candidate;
import org.dualmap.suggestion.SuggestionAnswer.Known;
import org.dualmap.suggestion.SuggestionAnswer.Text;
import org.dualmap.web.Language;
import org.dualmap.web.ParameterFaults;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what an outcome or a text may match. Nothing is ever stored: a claim is made by a
 * person. Safe for many threads.
 */
public final class SuggestionsRdf implements AutoCloseable {
  /** Of one thing, so many labels are asked with: preferred ones first. */
  private static final int MOST_TEXTS = 12;

  private final GraphStore store;
  private final ClaimNetsRdf nets;
  private final BooksRdf books;
  private final Vectors vectors;
  private final Engine engine;
  private final BookFollower follower;

  /**
   * Makes it; nothing is read before the first question.
   *
   * @param vectorFolder where vectors are kept
   * @param useVectors whether there are any
   * @param suggesters gives those of the plugins in use now
   */
  public SuggestionsRdf(
      GraphStore store,
      ClaimNetsRdf nets,
      Search search,
      Path vectorFolder,
      boolean useVectors,
      Supplier<List<Brought<MappingSuggester>>> suggesters) {
    LabelWords words = new LabelWords();
    this.store = store;
    this.nets = nets;
    this.books = new BooksRdf(store, words);
    this.vectors = new Vectors(useVectors, vectorFolder);
    this.engine = new Engine(new Similars(search, words), vectors::of, new Suggesters(suggesters));
    this.follower = BookFollower.start(store, books, vectors);
  }

  /**
   * Answers a question on one state of the graph.
   *
   * @param faults what was found wrong with it so far
   * @throws Problem with all faults, where there are any
   */
  SuggestionAnswer answer(SuggestionQuestion question, Language language, ParameterFaults faults) {
    return store.read(
        dataset -> {
          List<Text> texts = texts(dataset, question);
          if (question.iri() != null && texts.isEmpty()) {
            boolean exists = new GraphReader(dataset).exists(question.iri());
            faults.add(
                "iri",
                question.iri(),
                exists ? "has no label to go by" : "is nothing that is known here");
          }
          Target target = target(dataset, question.target(), faults);
          faults.refuse();
          return answer(dataset, question, target, texts, language);
        });
  }

  private static Target target(DatasetGraph dataset, @Nullable String iri, ParameterFaults faults) {
    if (iri == null) {
      return Target.ESCO;
    }
    Optional<Target> target = new TargetsRdf(dataset).find(iri);
    if (target.isEmpty()) {
      faults.add(
          "target",
          iri,
          "is no programme, standard, profession card, labour function, framework or concept"
              + " scheme with things in it");
    }
    return target.orElse(Target.ESCO);
  }

  /**
   * Makes sure that a programme and a target are there.
   *
   * @return the programme's outcomes, sorted by IRI
   */
  List<String> outcomes(String programme, @Nullable String target, ParameterFaults faults) {
    return store.read(
        dataset -> {
          faults.read(
              () -> {
                new GraphReader(dataset).require(programme, Kind.PROGRAMME, "programme");
                return true;
              });
          target(dataset, target, faults);
          faults.refuse();
          return new TargetsRdf(dataset).members(new Target(programme, Kind.PROGRAMME));
        });
  }

  private static List<Text> texts(DatasetGraph dataset, SuggestionQuestion question) {
    if (question.iri() != null) {
      return textsOf(new ItemsRdf(dataset).labels(question.iri()));
    }
    String text = question.text();
    if (text == null) {
      return List.of();
    }
    String asked = question.textLanguage();
    List<String> languages =
        asked == null ? TextLanguage.of(text) : List.of(LabelBook.language(asked));
    return languages.stream().map(lang -> new Text(text, lang)).toList();
  }

  /** What labels are asked as: preferred ones first. */
  static List<Text> textsOf(List<ItemLabel> labels) {
    Set<Text> texts = new LinkedHashSet<>();
    labels.forEach(label -> texts.add(new Text(label.text(), LabelBook.language(label.lang()))));
    return texts.stream().limit(MOST_TEXTS).toList();
  }

  private SuggestionAnswer answer(
      DatasetGraph dataset,
      SuggestionQuestion question,
      Target target,
      List<Text> texts,
      Language language) {
    Book book = books.get(dataset, target);
    VectorState state = vectors.provide(book.labels());
    ItemsRdf items = new ItemsRdf(dataset);
    String self = question.iri();
    Asked asked =
        new Asked(
            texts,
            self == null ? null : items.level(self),
            self == null ? null : new ThingsRdf(dataset).read(self).orElse(null),
            item -> !item.iri().equals(self) && !book.iris().contains(item.iri()),
            question.checks());
    Engine.Answer found = engine.find(book.labels(), asked, items, nets.net(dataset));
    Writing writing = new Writing(dataset, book.labels(), items, self, language);
    List<Candidate> candidates = new ArrayList<>();
    for (Found one : found.candidates()) {
      if (candidates.size() == question.limit()) {
        break;
      }
      writing.candidate(one).ifPresent(candidates::add);
    }
    return new SuggestionAnswer(
        self,
        target.iri() == null ? null : new GraphReader(dataset).label(target.iri(), language.tag()),
        book.labels().items().size(),
        texts,
        state,
        book.sequence(),
        found.missing(),
        candidates);
  }

  /** Writes candidates as the graph is now, which may be later than the book. */
  private static final class Writing {
    private final LabelBook book;
    private final ItemsRdf items;
    private final @Nullable String self;
    private final GraphReader reader;
    private final ClaimsRdf claims;
    private final Language language;
    private final Reasons reasons;

    Writing(
        DatasetGraph dataset,
        LabelBook book,
        ItemsRdf items,
        @Nullable String self,
        Language language) {
      this.book = book;
      this.items = items;
      this.self = self;
      this.reader = new GraphReader(dataset);
      this.claims = new ClaimsRdf(dataset);
      this.language = language;
      this.reasons = new Reasons(book, reader, language);
    }

    /** Empty for the asked thing itself, and for what is gone or out of use. */
    Optional<Candidate> candidate(Found found) {
      String iri = book.items().get(found.item()).iri();
      return iri.equals(self) ? Optional.empty() : items.read(iri).map(now -> written(found, now));
    }

    private Candidate written(Found found, Item item) {
      GraphReader.Label label = reader.label(item.iri(), language.tag());
      return new Candidate(
          item.iri(),
          label.label(),
          label.lang(),
          item.kind().token(),
          item.level(),
          Math.round(found.confidence() * 1000) / 1000.0,
          Reasons.predicate(book, found),
          Reasons.justification(found),
          matched(found, label),
          reasons.of(found),
          claim(item.iri()));
    }

    private Text matched(Found found, GraphReader.Label otherwise) {
      Fit fit = found.best();
      if (fit == null) {
        return new Text(otherwise.label(), otherwise.lang());
      }
      Entry entry = book.entries().get(fit.compared().entry());
      return new Text(entry.text(), entry.lang());
    }

    private @Nullable Known claim(String object) {
      if (self == null) {
        return null;
      }
      return claims.about(self, object::equals).stream()
          .map(Claim::inverse)
          .findFirst()
          .map(claim -> new Known(claim.iri(), claim.state(), claim.predicate()))
          .orElse(null);
    }
  }

  @Override
  public void close() {
    follower.close();
    vectors.close();
  }
}
