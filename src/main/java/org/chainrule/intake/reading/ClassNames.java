package org.chainrule.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;

/** Says which class has which output. */
final class ClassNames {

  private static final int MOST = 10;

  private ClassNames() {}

  /**
   * Returns the classes with their numbers.
   *
   * @param first the number of the first
   */
  static String of(List<String> classes, int first) {
    List<String> parts = new ArrayList<>();
    for (String name : classes.subList(0, Math.min(MOST, classes.size()))) {
      parts.add((parts.size() + first) + " = " + OneLine.shortened(name));
    }
    return Lists.of(parts) + (classes.size() > MOST ? " …" : "");
  }
}
