package org.chainrule.explain.sentence;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.ShownIndex;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.marks.Mark;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/**
 * Says what stands in a cell, for tooltips and screen readers.
 *
 * @param asked what is asked for and not told: a matrix, or an entry of one that is told but for it
 */
public record CellReading(Marks marks, Numbers numbers, Labels labels, Optional<Target> asked) {

  private static final int MOST_READ = 64;

  /** Returns the same, but for what is asked for. */
  public CellReading asking(Optional<Target> target) {
    return new CellReading(marks, numbers, labels, target);
  }

  /** Returns the name, the place, the full number and the marks of an entry. */
  public String tooltip(Name name, int row, int column, int cursor) {
    if (isAsked(name, row, column)) {
      return Words.of("reading.asked", labels.plain(name));
    }
    if (!isReached(name, cursor)) {
      return Words.of("reading.notYet", labels.plain(name));
    }
    Quantity quantity = trace().quantity(name);
    String value = Numbers.full(quantity.get(row, column));
    String text = labels.plain(name) + brackets(quantity, row, column) + " = " + value;
    return text + markWords(name, row, column, cursor);
  }

  /** Returns what a screen reader says for an entry. */
  public String cell(Name name, int row, int column, int cursor) {
    boolean isAsked = isAsked(name, row, column);
    if (!isAsked && !isReached(name, cursor)) {
      return Words.of("reading.notYet", labels.spoken(name));
    }
    Quantity quantity = trace().quantity(name);
    ShownIndex place = place(quantity, row, column);
    return Words.of(
        "reading.cell",
        String.valueOf(place.row()),
        String.valueOf(place.column()),
        isAsked ? Words.of("reading.asked.entry") : told(quantity, row, column, cursor),
        place.columns());
  }

  private String told(Quantity quantity, int row, int column, int cursor) {
    return numbers.said(quantity.get(row, column))
        + markWords(quantity.name(), row, column, cursor);
  }

  private boolean isAsked(Name name, int row, int column) {
    return asked.filter(target -> target.covers(Target.cell(name, row, column))).isPresent();
  }

  /** A matrix is told when the pass has reached it, or when only an entry of it is asked for. */
  private boolean isReached(Name name, int cursor) {
    return cursor >= trace().shownFrom(name) || isPartlyAsked(name);
  }

  private boolean isPartlyAsked(Name name) {
    return asked.filter(target -> target.isCell() && target.name().equals(name)).isPresent();
  }

  /** Returns what a screen reader says for a whole matrix; a large one by its shape alone. */
  public String matrix(Name name, int cursor) {
    return matrix(name, cursor, OptionalInt.empty());
  }

  /**
   * Returns what a screen reader says for a matrix; a large one by its shape alone.
   *
   * @param sample which sample of a batch is read alone, from 0; all of them if empty
   */
  public String matrix(Name name, int cursor, OptionalInt sample) {
    return sample.isPresent() && name.hasSampleColumns()
        ? ofSample(name, cursor, sample.getAsInt())
        : whole(name, cursor);
  }

  private String ofSample(Name name, int cursor, int sample) {
    Quantity quantity = trace().quantity(name);
    String head =
        Words.of(
            "reading.sample",
            labels.spoken(name),
            String.valueOf(sample + 1),
            String.valueOf(quantity.columns()));
    return untold(name, head, cursor)
        .orElseGet(() -> quantity.rows() > MOST_READ ? head : told(name, head, sample, cursor));
  }

  private String told(Name name, String head, int sample, int cursor) {
    return IntStream.range(0, trace().quantity(name).rows())
        .mapToObj(row -> ". " + cell(name, row, sample, cursor))
        .collect(Collectors.joining("", head, ""));
  }

  /** What is said of a matrix that is not told. */
  private Optional<String> untold(Name name, String head, int cursor) {
    if (asked.filter(Target.whole(name)::equals).isPresent()) {
      return Optional.of(Words.of("reading.asked", head));
    }
    return isReached(name, cursor)
        ? Optional.empty()
        : Optional.of(Words.of("reading.notYet", head));
  }

  private String whole(Name name, int cursor) {
    Quantity quantity = trace().quantity(name);
    ShownIndex whole = place(quantity, 0, 0);
    String head =
        Words.of(
            "reading.matrix",
            labels.spoken(name),
            String.valueOf(whole.rows()),
            String.valueOf(whole.columns()));
    Optional<String> untold = untold(name, head, cursor);
    if (untold.isPresent() || quantity.rows() * quantity.columns() > MOST_READ) {
      return untold.orElse(head);
    }
    boolean turned = labels.convention().turns(name);
    StringBuilder text = new StringBuilder(head);
    for (int first = 0; first < whole.rows(); first++) {
      for (int second = 0; second < whole.columns(); second++) {
        int row = turned ? second : first;
        int column = turned ? first : second;
        text.append(". ").append(cell(name, row, column, cursor));
      }
    }
    return text.toString();
  }

  /** Returns the word that stands beside a marked row of a picture. */
  public static String word(Mark mark) {
    return Words.of("mark." + key(mark));
  }

  private String markWords(Name name, int row, int column, int cursor) {
    int at = isPartlyAsked(name) ? trace().shownFrom(name) : cursor;
    Set<Mark> found = marks.at(name, row, column, at);
    return found.stream()
        .map(mark -> ", " + markText(mark, name, row, column))
        .collect(Collectors.joining());
  }

  private String markText(Mark mark, Name name, int row, int column) {
    String blocked =
        marks.blocked(name, row, column).map(entry -> numbers.said(entry.value())).orElse("");
    return Words.of("mark." + key(mark) + ".long", blocked);
  }

  private static String key(Mark mark) {
    return mark.name().toLowerCase(java.util.Locale.ROOT);
  }

  private String brackets(Quantity quantity, int row, int column) {
    ShownIndex place = place(quantity, row, column);
    if (place.single()) {
      return "";
    }
    return place.columns() == 1
        ? " [" + place.row() + "]"
        : " [" + place.row() + ", " + place.column() + "]";
  }

  private ShownIndex place(Quantity quantity, int row, int column) {
    return ShownIndex.of(labels.convention(), new Entry(quantity, row, column));
  }

  private Trace trace() {
    return marks.trace();
  }
}
