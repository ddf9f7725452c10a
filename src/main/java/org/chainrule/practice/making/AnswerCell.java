package org.chainrule.practice.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/** The entries that are asked for by their names, such as {@code dl_dW1:2,1} or {@code z1:2}. */
public final class AnswerCell {

  private static final Pattern WRITTEN = Pattern.compile("([^:]+)(?::(\\d{1,3})(?:,(\\d{1,3}))?)?");

  private AnswerCell() {}

  /** Returns the name of an entry: rows and columns count from 1, an only one is left out. */
  public static String name(Quantity quantity, int row, int column) {
    String id = quantity.name().id();
    if (quantity.columns() > 1) {
      return id + ":" + (row + 1) + "," + (column + 1);
    }
    return quantity.rows() > 1 ? id + ":" + (row + 1) : id;
  }

  /** Returns the names of all entries of a quantity, row by row. */
  public static List<String> names(Quantity quantity) {
    List<String> names = new ArrayList<>();
    for (int row = 0; row < quantity.rows(); row++) {
      for (int column = 0; column < quantity.columns(); column++) {
        names.add(name(quantity, row, column));
      }
    }
    return names;
  }

  /** Returns the entry of this name, if it is asked for. */
  public static Optional<Target> find(Trace trace, String name) {
    Matcher matcher = WRITTEN.matcher(name.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Question.steps(trace).stream()
        .filter(step -> step.id().equals(matcher.group(1)))
        .findFirst()
        .flatMap(step -> entry(step.result(), matcher));
  }

  private static Optional<Target> entry(Quantity quantity, Matcher matcher) {
    int row = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
    int column = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    boolean whole = matcher.group(2) == null && quantity.rows() * quantity.columns() > 1;
    boolean open = matcher.group(3) == null && quantity.columns() > 1;
    boolean inside =
        row >= 1 && row <= quantity.rows() && column >= 1 && column <= quantity.columns();
    return whole || open || !inside
        ? Optional.empty()
        : Optional.of(Target.cell(quantity.name(), row - 1, column - 1));
  }
}
