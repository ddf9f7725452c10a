package org.chainrule.drawing.surface;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.explain.glossary.Glossary;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;

/** Tells what a mark of a picture means. */
public final class Meanings {

  /** Of a long formula no more symbols are explained at once. */
  private static final int MOST = 6;

  private Meanings() {}

  /**
   * Returns the glossary's entries for what stands at a point: of the mark there, or else of the
   * symbols in the formula there; what was drawn last lies over the others.
   */
  public static List<Meaning> at(List<Drawn> picture, double x, double y) {
    for (int k = picture.size() - 1; k >= 0; k--) {
      Collection<Meaning> found = at(picture.get(k), x, y);
      if (!found.isEmpty()) {
        return found.stream().limit(MOST).toList();
      }
    }
    return List.of();
  }

  private static Collection<Meaning> at(Drawn drawn, double x, double y) {
    if (drawn instanceof Drawn.Clipped clipped) {
      return clipped.clip().contains(x, y) ? at(clipped.what(), x, y) : List.of();
    }
    if (drawn instanceof Drawn.Meant meant) {
      return meant.box().contains(x, y) ? List.of(meant.meaning()) : List.of();
    }
    boolean inFormula = drawn instanceof Drawn.SetFormula set && ink(set).contains(x, y);
    return inFormula ? Glossary.of(((Drawn.SetFormula) drawn).formula()) : List.of();
  }

  /** Where a formula stands, without the room that is spared around it. */
  private static Box ink(Drawn.SetFormula set) {
    return set.box().grown(-Recording.BELOW * set.size());
  }

  /** Returns what is said of what stands at a point, a line for each entry, if there is any. */
  public static Optional<String> saidAt(List<Drawn> picture, double x, double y) {
    String said = at(picture, x, y).stream().map(Meaning::said).collect(Collectors.joining("\n"));
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }
}
