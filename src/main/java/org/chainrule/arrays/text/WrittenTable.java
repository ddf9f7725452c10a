package org.chainrule.arrays.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.common.Dots;
import org.chainrule.arrays.text.common.FoundList;
import org.chainrule.arrays.text.common.Labelled;
import org.chainrule.arrays.text.common.PastedText;
import org.chainrule.arrays.text.common.PlainNumber;
import org.chainrule.typed.TypedException;

/** Anything else is a table. */
final class WrittenTable {

  private static final Pattern SEPARATOR = Pattern.compile("[\t;,|]");

  private static final Pattern STRONG = Pattern.compile("[\t;|]");

  private WrittenTable() {}

  static Optional<List<Found>> read(PastedText pasted) throws TypedException {
    Dots.refuseIn(pasted.lines());
    Labelled labelled = Labelled.of(pasted);
    FoundList found = new FoundList(pasted);
    boolean named = !labelled.name().isEmpty();
    found.addTable(
        labelled.name(),
        isFrame(pasted.lines())
            ? frame(pasted.lines())
            : named ? labelled.rest() : plain(pasted.raw()));
    return Optional.of(found.all());
  }

  /**
   * Returns the text with one kind of blank, and with its own line ends. Blanks that do not break a
   * line may set thousands apart where something else stands between cells.
   */
  private static String plain(String raw) {
    if (STRONG.matcher(raw).find()) {
      return raw;
    }
    StringBuilder plain = new StringBuilder(raw);
    for (int k = 0; k < plain.length(); k++) {
      char c = plain.charAt(k);
      if (Character.getType(c) == Character.SPACE_SEPARATOR) {
        plain.setCharAt(k, ' ');
      }
    }
    return plain.toString();
  }

  /** Whether this is a table as pandas prints it, with numbers of the rows that have no heading. */
  private static boolean isFrame(List<String> lines) {
    List<String> heading = words(lines.get(0));
    boolean headed = lines.get(0).startsWith(" ") && heading.stream().noneMatch(PlainNumber::is);
    return headed
        && lines.size() > 1
        && lines.stream().noneMatch(line -> SEPARATOR.matcher(line).find())
        && lines.subList(1, lines.size()).stream()
            .map(WrittenTable::words)
            .allMatch(row -> row.size() == heading.size() + 1 && PlainNumber.is(row.get(0)));
  }

  private static String frame(List<String> lines) {
    String rows =
        lines.stream().skip(1).map(WrittenTable::tabbed).collect(Collectors.joining("\n"));
    return "\t" + tabbed(lines.get(0)) + "\n" + rows;
  }

  private static String tabbed(String line) {
    return String.join("\t", words(line));
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }
}
