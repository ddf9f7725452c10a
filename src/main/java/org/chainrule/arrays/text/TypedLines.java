package org.chainrule.arrays.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.common.FoundList;
import org.chainrule.arrays.text.common.Labelled;
import org.chainrule.arrays.text.common.MatrixBuilder;
import org.chainrule.arrays.text.common.PastedText;
import org.chainrule.arrays.text.common.PlainNumber;
import org.chainrule.arrays.text.common.Shaped;
import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.TypedException;

/**
 * Lines of numbers as a person types them, such as {@code 1/3 √2}, with blanks between. Plain
 * numbers alone are a table; so are dates and the like, which are no arithmetic.
 */
final class TypedLines {

  private static final Pattern SEPARATOR = Pattern.compile("[\t;,|]");

  /** What tells a number from a word such as e, which may be a heading. */
  private static final Pattern NUMERIC = Pattern.compile("[\\d\u221A\u03C0\\p{No}]");

  private TypedLines() {}

  static Optional<List<Found>> read(PastedText pasted) throws TypedException {
    Labelled labelled = Labelled.of(pasted);
    List<List<String>> rows =
        labelled.rest().lines().filter(line -> !line.isBlank()).map(Splitter::atBlanks).toList();
    boolean plain = rows.stream().flatMap(List::stream).allMatch(PlainNumber::is);
    if (plain || SEPARATOR.matcher(labelled.rest()).find() || !areNumbers(rows)) {
      return Optional.empty();
    }
    MatrixBuilder builder = new MatrixBuilder();
    for (List<String> row : rows) {
      builder.addRow(row);
    }
    FoundList found = new FoundList(pasted);
    found.add(labelled.name(), Shaped.rows(builder.matrix()));
    return Optional.of(found.all());
  }

  private static boolean areNumbers(List<List<String>> rows) {
    boolean alone = rows.size() == 1;
    return rows.stream()
        .flatMap(List::stream)
        .allMatch(entry -> (alone || NUMERIC.matcher(entry).find()) && PlainNumber.isTyped(entry));
  }
}
