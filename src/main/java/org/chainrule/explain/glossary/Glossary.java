package org.chainrule.explain.glossary;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Parts;

/** Finds the entries of the glossary, each of which is a {@link Meaning}. */
public final class Glossary {

  private Glossary() {}

  /** Returns the symbols that a formula is written with, the rarest first. */
  public static Set<Meaning> of(Formula formula) {
    Set<Meaning> found = EnumSet.noneOf(Meaning.class);
    collect(formula, found);
    return found;
  }

  private static void collect(Formula node, Set<Meaning> found) {
    Symbols.add(node, found);
    if (node instanceof Formula.Symbol symbol) {
      collect(symbol.form(), found);
    }
    Parts.of(node).forEach(part -> collect(part, found));
  }

  /** Returns the entry of a topic that is written so, if there is one. */
  public static Optional<Meaning> written(Meaning.Topic topic, String mark) {
    return Stream.of(Meaning.values())
        .filter(meaning -> meaning.topic() == topic)
        .filter(meaning -> meaning.written().map(Prose::plainText).filter(mark::equals).isPresent())
        .findFirst();
  }

  /** Returns the entries that have all of these words in them; all entries, if there are none. */
  public static List<Meaning> matching(String words) {
    List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    return Stream.of(Meaning.values())
        .filter(meaning -> wanted.stream().allMatch(searched(meaning)::contains))
        .toList();
  }

  private static String searched(Meaning meaning) {
    return (meaning.topic().title() + " " + meaning.said()).toLowerCase(Locale.ROOT);
  }
}
