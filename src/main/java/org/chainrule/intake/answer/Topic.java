package org.chainrule.intake.answer;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainrule.arrays.table.Delimiter;
import org.chainrule.arrays.table.NumberStyle;

/**
 * What can be said, or asked, about arrays that are taken in, in the order in which it is asked.
 * Each is an option of the command line, whose values are the answers.
 */
public enum Topic {
  /** What stands between the cells of a table: the id of a Delimiter. */
  DELIMITER(true, ids(Delimiter.values(), Delimiter::id)),
  /** How the numbers of a table are written: the id of a NumberStyle. */
  NUMBERS(true, ids(NumberStyle.values(), NumberStyle::id)),
  /** Whether the first row of a table names its columns: yes or no. */
  HEADING(true, "yes", "no"),
  /** What becomes of the column that counts the rows: drop or keep. */
  INDEX(true, "drop", "keep"),
  /** Which columns of a table are x, as {@code ColumnList} reads them. */
  X(true),
  /** Which columns of a table are y, as {@code ColumnList} reads them. */
  Y(true),
  /** What an array, or a table as a whole, is for: x, y, W1, b1 ..., none; of a table also xy. */
  PLACE(true),
  /** Whether the arrays go into the net that is open, or make a new one: open or new. */
  NET(false, "open", "new"),
  /** What the samples of x and y are: rows or columns. */
  SAMPLES(false, "rows", "columns"),
  /** Which way weights lie: out-in or in-out. */
  WEIGHTS(false, "out-in", "in-out"),
  /** Whether the net keeps its b where W comes without any: keep or none. */
  BIASES(false, "keep", "none"),
  /** Whether targets are numbers, or classes that become one-hot columns: numbers or one-hot. */
  TARGETS(false, "numbers", "one-hot"),
  /** What the first class is counted as: 0 or 1. */
  CLASSES(false, "0", "1"),
  /** Whether the net is brought to the size of the data: yes or no. */
  RESIZE(false, "yes", "no"),
  /** What the layers apply: the ids of activations with commas between them, one a layer. */
  ACTIVATIONS(false),
  /** The id of the loss. */
  LOSS(false);

  private final boolean single;
  private final List<String> words;

  Topic(boolean single, String... words) {
    this.single = single;
    this.words = List.of(words);
  }

  private static <T> String[] ids(T[] values, Function<T, String> id) {
    return Stream.of(values).map(id).toArray(String[]::new);
  }

  /** The words that answer it; none if the answer is a text of its own kind. */
  public List<String> words() {
    return words;
  }

  /** Its name in the message bundle and, after two hyphens, on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has to be known before all else makes sense: what there is, and what for. */
  public boolean comesFirst() {
    return compareTo(NET) <= 0;
  }

  /** Whether it is about one array or table; others are about all that is taken in together. */
  public boolean isAboutOne() {
    return single;
  }
}
