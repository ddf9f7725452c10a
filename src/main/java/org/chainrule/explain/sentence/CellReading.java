package org.chainrule.explain.sentence;

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
import org.chainrule.words.Words;

/** Says what stands in a cell, for tooltips and screen readers. */
public record CellReading(Marks marks, Numbers numbers, Labels labels) {

  private static final int MOST_READ = 64;

  /** Returns the name, the place, the full number and the marks of an entry. */
  public String tooltip(Name name, int row, int column, int cursor) {
    if (cursor < trace().shownFrom(name)) {
      return Words.of("reading.notYet", labels.plain(name));
    }
    Quantity quantity = trace().quantity(name);
    String value = Numbers.full(quantity.get(row, column));
    String text = labels.plain(name) + brackets(quantity, row, column) + " = " + value;
    return text + markWords(name, row, column, cursor);
  }

  /** Returns what a screen reader says for an entry. */
  public String cell(Name name, int row, int column, int cursor) {
    if (cursor < trace().shownFrom(name)) {
      return Words.of("reading.notYet", labels.spoken(name));
    }
    Quantity quantity = trace().quantity(name);
    String value = numbers.plain(quantity.get(row, column));
    ShownIndex place = place(quantity, row, column);
    return Words.of(
        "reading.cell",
        String.valueOf(place.row()),
        String.valueOf(place.column()),
        value + markWords(name, row, column, cursor),
        place.columns());
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
    if (cursor < trace().shownFrom(name)) {
      return Words.of("reading.notYet", head);
    }
    return quantity.rows() > MOST_READ
        ? head
        : IntStream.range(0, quantity.rows())
            .mapToObj(row -> ". " + cell(name, row, sample, cursor))
            .collect(Collectors.joining("", head, ""));
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
    if (cursor < trace().shownFrom(name)) {
      return Words.of("reading.notYet", head);
    }
    if (quantity.rows() * quantity.columns() > MOST_READ) {
      return head;
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
    Set<Mark> found = marks.at(name, row, column, cursor);
    return found.stream()
        .map(mark -> ", " + markText(mark, name, row, column))
        .collect(Collectors.joining());
  }

  private String markText(Mark mark, Name name, int row, int column) {
    String blocked =
        marks.blocked(name, row, column).map(entry -> numbers.plain(entry.value())).orElse("");
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
