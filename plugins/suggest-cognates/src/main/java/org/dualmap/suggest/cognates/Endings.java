package org.dualmap.suggest.cognates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts endings off words, as long as five letters stay. Endings of inflection leave open where they
 * begin, so that a Russian or Kazakh word has several stems; endings by which words are made of
 * others (-ация and -ation, -ирование and -ing) are cut the same way in both scripts. A rule that
 * changes nothing keeps a word from the rules after it: no plural ends in -ss, and -ce keeps its e,
 * by which the c is read as s.
 */
final class Endings {
  private static final int LEAST_LEFT = 5;
  private static final int MOST_STEMS = 40;
  private static final int ROUNDS = 3;

  private static final List<String> RUSSIAN =
      list(
          "иями ыми ими ого его ому ему ами ями ией иях иям ать ять ить еть ует уют ает ают ит ят ей"
              + " ой ый ий ая яя ое ее ые ие ую юю ых их ым им ом ем ам ям ах ях ов ев ия ии ию ию а"
              + " я о е у ю ы и ь й");

  private static final List<String> KAZAKH =
      list(
          "лайды лейді дайды дейді тайды тейді лау леу дау деу тау теу ның нің дың дің тың тің нда нде"
              + " дан ден тан тен нан нен мен бен пен лар лер дар дер тар тер лық лік дық дік тық тік"
              + " лы лі ды ді ты ті ны ні ға ге қа ке на не да де та те сы сі ы і н");

  private static final List<String[]> MADE_IN_CYRILLIC =
      pairs(
          "изирован: изирова: изиров: изационн: изаци: изац: изатор: изир: ирован: ирова: иров:"
              + " ически: ическ: ичн: ационн: ционн:т ионн: атор: итор: аци: ац: ност: ци:т ц:т ик:"
              + " ов: из: ир: ор: ер: ат:"
              + " вн:в дн:д зн:з льн:ль мн:м нн:н рн:р сн:с тн:т");

  private static final List<String[]> MADE_IN_LATIN =
      pairs(
          "isation: ization: isating: izating: isator: izator: isers: izers: iser: izer: ising: izing:"
              + " ised: ized: ise: ize: ically: ical: ics: ic: ators: ator: itors: itor: ations:"
              + " ation: ating: ates: ate: ities: ity: tions:t tion:t sions:s sion:s ions: ion: ies:"
              + " ors: or: ers: er: ings: ing: ed: ence:ent ency:ent ance:ant ancy:ant at: sis:z ss:ss us:us ces:ce"
              + " ce:ce es: s: e: y:");

  private Endings() {}

  private static List<String> list(String words) {
    return List.of(words.split(" "));
  }

  private static List<String[]> pairs(String rules) {
    return List.of(rules.split(" ")).stream().map(rule -> rule.split(":", -1)).toList();
  }

  /**
   * What a word in Cyrillic letters may go back to, itself included.
   *
   * @param kazakh whether Kazakh endings are cut first
   */
  static Set<String> cyrillicStems(String word, boolean kazakh) {
    Set<String> stems = new LinkedHashSet<>(List.of(word));
    if (kazakh) {
      Deque<String> open = new ArrayDeque<>(stems);
      while (!open.isEmpty() && stems.size() < MOST_STEMS) {
        cut(open.removeFirst(), KAZAKH).stream().filter(stems::add).forEach(open::add);
      }
    }
    for (String stem : List.copyOf(stems)) {
      stems.addAll(cut(stem, RUSSIAN));
    }
    Set<String> plain = new LinkedHashSet<>();
    stems.forEach(stem -> plain.add(made(stem, MADE_IN_CYRILLIC)));
    return plain;
  }

  /** What a word in Latin letters goes back to. */
  static String latinStem(String word) {
    return made(word, MADE_IN_LATIN);
  }

  private static Set<String> cut(String word, List<String> endings) {
    Set<String> cut = new LinkedHashSet<>();
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= LEAST_LEFT) {
        cut.add(word.substring(0, word.length() - ending.length()));
      }
    }
    return cut;
  }

  private static String made(String word, List<String[]> rules) {
    String stem = word;
    for (int round = 0; round < ROUNDS; round++) {
      String before = stem;
      for (String[] rule : rules) {
        String left = stem.substring(0, Math.max(0, stem.length() - rule[0].length())) + rule[1];
        if (stem.endsWith(rule[0]) && left.length() >= LEAST_LEFT) {
          stem = left;
          break;
        }
      }
      if (stem.equals(before)) {
        return stem;
      }
    }
    return stem;
  }
}
