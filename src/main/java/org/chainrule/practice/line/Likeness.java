package org.chainrule.practice.line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Parts;
import org.chainrule.practice.mistake.Wrong;

/** Of mistakes that give the same on every net, tells by how a line is written which is meant. */
final class Likeness {

  private Likeness() {}

  /**
   * Returns those of the mistakes whose formulas are most like a line. What is right elsewhere is
   * never left out in favour of something else that is.
   */
  static List<Wrong> likest(List<Wrong> found, Formula line) {
    Set<Object> used = signs(line);
    ToIntFunction<Wrong> likeness = wrong -> likeness(signs(wrong.formula()), used);
    int best = found.stream().mapToInt(likeness).max().orElseThrow();
    List<Wrong> likest =
        found.stream().filter(wrong -> likeness.applyAsInt(wrong) == best).toList();
    boolean conventions = likest.stream().allMatch(wrong -> wrong.mistake().isConvention());
    return conventions
        ? found.stream().filter(wrong -> wrong.mistake().isConvention()).toList()
        : likest;
  }

  /** What both have, less what only the mistake has. */
  private static int likeness(Set<Object> wrong, Set<Object> used) {
    int common = (int) wrong.stream().filter(used::contains).count();
    return 2 * common - wrong.size();
  }

  /** The quantities, functions and comparisons that a formula is made with. */
  private static Set<Object> signs(Formula formula) {
    Set<Object> signs = new HashSet<>();
    add(formula, signs);
    return signs;
  }

  private static void add(Formula formula, Set<Object> signs) {
    if (formula instanceof Formula.Symbol symbol) {
      signs.add(symbol.id());
    } else if (formula instanceof Formula.Letter letter) {
      signs.add(letter.text());
    } else if (formula instanceof Formula.FunctionName name) {
      signs.add(name.function());
    } else if (formula instanceof Formula.Compare comparison) {
      signs.add(comparison.relation());
    }
    Parts.of(formula).forEach(part -> add(part, signs));
  }
}
