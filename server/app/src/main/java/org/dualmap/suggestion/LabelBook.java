package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dualmap.search.LabelWords;
import org.dualmap.search.vector.TextVector;
import org.dualmap.search.vector.TextVectors;
import org.dualmap.spi.Thing;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a target, taken apart so that texts can be compared with all of them. Labels are
 * compared with texts of their own language only. Never changes, but for the vectors.
 */
final class LabelBook {
  /** One label. */
  record Entry(
      int item,
      String text,
      String lang,
      boolean preferred,
      int[] stems,
      String folded,
      char[] trigrams,
      int action) {}

  private final LabelWords words;
  private final Actions actions;
  private final List<Item> items;
  private final List<Entry> entries = new ArrayList<>();
  private final int[] firstEntry;
  private final Map<String, Integer> ids = new HashMap<>();
  private final int[][] postings;
  private final double[] weights;
  private final double unknownWeight;
  private final double averageLength;
  private final int[][] described;
  private final Substitutions substitutions;
  private final Map<String, Integer> places = new HashMap<>();
  private @Nullable List<Thing> things;
  private volatile @Nullable TextVectors vectors;
  private volatile @Nullable TextVectors descriptionVectors;

  LabelBook(LabelWords words, List<Item> items) {
    this.words = words;
    this.items = List.copyOf(items);
    this.actions =
        new Actions(
            items.stream()
                .filter(Item::isAction)
                .flatMap(item -> item.labels().stream())
                .filter(label -> label.preferred() && language(label.lang()).equals("en"))
                .map(label -> words.words(label.text()))
                .toList());
    this.firstEntry = new int[items.size() + 1];
    for (int i = 0; i < items.size(); i++) {
      places.put(items.get(i).iri(), i);
      firstEntry[i] = entries.size();
      for (ItemLabel label : items.get(i).labels()) {
        entries.add(entry(i, label));
      }
    }
    firstEntry[items.size()] = entries.size();
    this.described =
        items.stream().map(item -> described(item.description())).toArray(int[][]::new);
    this.postings = postings();
    this.substitutions = new Substitutions(this);
    this.weights = weights();
    this.unknownWeight = weight(0);
    this.averageLength = entries.stream().mapToInt(e -> e.stems().length).average().orElse(1);
  }

  /** Labels without a language count as English: ESCO's identifiers and codes are. */
  static String language(String tag) {
    String language = LabelWords.language(tag);
    return language.isEmpty() ? "en" : language;
  }

  private Entry entry(int item, ItemLabel label) {
    String lang = language(label.lang());
    int[] stems = stems(label.text(), lang).stream().mapToInt(this::id).toArray();
    String folded = String.join(" ", words.folded(label.text()));
    return new Entry(
        item,
        label.text(),
        lang,
        label.preferred(),
        stems,
        folded,
        Trigrams.of(folded),
        id(action(words.words(label.text()), lang)));
  }

  private int id(@Nullable String stem) {
    return stem == null ? -1 : ids.computeIfAbsent(stem, any -> ids.size());
  }

  /** The stem of the word that says what somebody does; null where none does. */
  @Nullable String action(List<String> plain, String lang) {
    int place = actions.placeIn(plain, lang);
    return place < 0 ? null : stems(plain.get(place), lang).stream().findFirst().orElse(null);
  }

  /** Distinct stems of a text, each with its language; all its words where nothing is left. */
  Set<String> stems(String text, String lang) {
    List<String> stems = words.stems(text, lang);
    Set<String> distinct = new LinkedHashSet<>();
    (stems.isEmpty() ? words.folded(text) : stems).forEach(stem -> distinct.add(lang + ':' + stem));
    return distinct;
  }

  /** The stems of a description that labels have too, sorted. */
  private int[] described(@Nullable String description) {
    return description == null
        ? new int[0]
        : stems(description, "en").stream()
            .mapToInt(this::known)
            .filter(stem -> stem >= 0)
            .sorted()
            .toArray();
  }

  private int[][] postings() {
    int[] counts = new int[ids.size()];
    entries.forEach(entry -> Arrays.stream(entry.stems()).forEach(stem -> counts[stem]++));
    int[][] lists = new int[ids.size()][];
    Arrays.setAll(lists, stem -> new int[counts[stem]]);
    for (int i = entries.size() - 1; i >= 0; i--) {
      for (int stem : entries.get(i).stems()) {
        lists[stem][--counts[stem]] = i;
      }
    }
    return lists;
  }

  private double[] weights() {
    double[] all = new double[postings.length];
    Arrays.setAll(
        all,
        stem ->
            weight(
                (int)
                    Arrays.stream(postings[stem])
                        .map(e -> entries.get(e).item())
                        .distinct()
                        .count()));
    return all;
  }

  /** How much a stem says that so many things have: BM25's inverse document frequency. */
  private double weight(int having) {
    return Math.log(1 + (items.size() - having + 0.5) / (having + 0.5));
  }

  List<Item> items() {
    return items;
  }

  /** The place of a thing; null where it is not among them. */
  @Nullable Integer placeOf(String iri) {
    return places.get(iri);
  }

  /** The items as plugins see them; always the same list. */
  List<Thing> things() {
    synchronized (items) {
      List<Thing> made = things;
      if (made == null) {
        made = items.stream().map(Item::thing).toList();
        things = made;
      }
      return made;
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** The labels of a thing, by their places. */
  int firstEntry(int item) {
    return firstEntry[item];
  }

  /** Whether the description of a thing has a stem. */
  boolean isDescribedBy(int item, int stem) {
    return Arrays.binarySearch(described[item], stem) >= 0;
  }

  Substitutions substitutions() {
    return substitutions;
  }

  LabelWords words() {
    return words;
  }

  int[] postings(int stem) {
    return postings[stem];
  }

  /** The number of a stem; -1 where no label has it. */
  int known(String stem) {
    return ids.getOrDefault(stem, -1);
  }

  /** How much a stem says; most where no label has it. */
  double weightOf(int stem) {
    return stem < 0 ? unknownWeight : weights[stem];
  }

  double averageLength() {
    return averageLength;
  }

  /** The texts that may have a vector: those of English labels and descriptions. */
  Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    entries.stream().filter(e -> e.lang().equals("en")).forEach(e -> texts.add(e.text()));
    items.stream().map(Item::description).filter(Objects::nonNull).forEach(texts::add);
    return texts;
  }

  /** The vectors by the place of the label; null while not ready. */
  @Nullable TextVectors vectors() {
    return vectors;
  }

  /** The vectors of descriptions by the place of the thing, likewise. */
  @Nullable TextVectors descriptionVectors() {
    return descriptionVectors;
  }

  /** Takes the vectors; must have one for each of {@link #texts}. */
  void take(Map<String, TextVector> byText) {
    @Nullable TextVector[] ofDescriptions = new TextVector[items.size()];
    Arrays.setAll(ofDescriptions, i -> byText.get(items.get(i).description()));
    descriptionVectors = new TextVectors(ofDescriptions);
    @Nullable TextVector[] ofLabels = new TextVector[entries.size()];
    for (int i = 0; i < ofLabels.length; i++) {
      ofLabels[i] = entries.get(i).lang().equals("en") ? byText.get(entries.get(i).text()) : null;
    }
    vectors = new TextVectors(ofLabels);
  }
}
