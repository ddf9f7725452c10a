package org.chainrule.typed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainrule.words.Words;

/** Reads tables: a row a line, with one separator between the entries. */
final class TableReader {

  /** How the entries of a table are told apart. */
  private enum Layout {
    TABS('\t', MatrixFormat.TSV),
    SEMICOLONS(';', MatrixFormat.CSV),
    COMMAS(',', MatrixFormat.CSV),
    BLANKS(' ', MatrixFormat.COLUMNS);

    private final char separator;
    private final MatrixFormat format;

    Layout(char separator, MatrixFormat format) {
      this.separator = separator;
      this.format = format;
    }

    private List<String> entries(String line) {
      return this == BLANKS ? Splitter.atBlanks(line) : Cells.of(separator, line);
    }

    private boolean endsLine(String line) {
      return this != BLANKS && line.stripTrailing().length() > 0 && lastOf(line) == separator;
    }

    private static char lastOf(String line) {
      int end = line.length();
      while (line.charAt(end - 1) == ' ') {
        end--;
      }
      return line.charAt(end - 1);
    }
  }

  private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[-+\u2212]?\\d*+,\\d++(?:[eE][-+]?\\d{1,2})?");

  private final Layout layout;
  private final MatrixBuilder builder = new MatrixBuilder();
  private char decimalSign;

  private TableReader(Layout layout) {
    this.layout = layout;
  }

  /**
   * Reads a table.
   *
   * @param decimalCommas whether commas are decimal signs where that is open
   */
  static PastedMatrix read(String text, boolean decimalCommas) throws TypedException {
    List<String> lines = lines(text);
    Layout layout = layout(text, lines, decimalCommas);
    return new TableReader(layout).read(lines);
  }

  /** Whether every line may be one number with a decimal comma as well as two entries. */
  static boolean commasAreOpen(String text) {
    return text.indexOf('\t') < 0
        && lines(text).stream().allMatch(line -> DECIMAL_COMMA.matcher(line.strip()).matches());
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static Layout layout(String text, List<String> lines, boolean decimalCommas) {
    if (text.indexOf('\t') >= 0) {
      return Layout.TABS;
    }
    if (text.indexOf(';') >= 0) {
      return Layout.SEMICOLONS;
    }
    boolean separate = text.indexOf(',') >= 0 && !decimalCommas && !commasAreDecimal(lines);
    return separate ? Layout.COMMAS : Layout.BLANKS;
  }

  private static boolean commasAreDecimal(List<String> lines) {
    boolean otherwiseRagged = false;
    for (String line : lines) {
      List<String> parts = Splitter.atBlanks(line);
      if (!parts.stream().allMatch(TableReader::hasDecimalCommaAtMost)) {
        return false;
      }
      otherwiseRagged |= parts.size() > 1 || line.indexOf(',') < 0;
    }
    return otherwiseRagged;
  }

  private static boolean hasDecimalCommaAtMost(String part) {
    return part.indexOf(',') < 0 || DECIMAL_COMMA.matcher(part).matches();
  }

  private PastedMatrix read(List<String> lines) throws TypedException {
    boolean open = !lines.isEmpty() && lines.stream().allMatch(layout::endsLine);
    boolean headed = lines.size() > 1 && isHeading(layout.entries(lines.get(0)));
    for (String line : lines.subList(headed ? 1 : 0, lines.size())) {
      List<String> entries = layout.entries(line);
      addRow(open ? entries.subList(0, entries.size() - 1) : entries);
    }
    return new PastedMatrix(builder.matrix(), layout.format, false);
  }

  private void addRow(List<String> entries) throws TypedException {
    for (String entry : entries) {
      checkDecimalSign(entry);
      builder.add(entry);
    }
    builder.endRow();
  }

  private void checkDecimalSign(String entry) throws TypedException {
    boolean comma = entry.indexOf(',') >= 0;
    boolean point = entry.indexOf('.') >= 0;
    if (comma == point) {
      return;
    }
    char sign = comma ? ',' : '.';
    if (decimalSign != 0 && decimalSign != sign) {
      throw builder.wrong(entry, Words.of("typed.mixedSigns"));
    }
    decimalSign = sign;
  }

  private static boolean isHeading(List<String> entries) {
    return entries.stream().allMatch(entry -> entry.isBlank() || isWord(entry.strip()))
        && entries.stream().anyMatch(entry -> !entry.isBlank());
  }

  private static boolean isWord(String entry) {
    if (!Character.isLetter(entry.codePointAt(0))
        || NOT_FINITE.contains(entry.toLowerCase(Locale.ROOT))) {
      return false;
    }
    try {
      TypedNumber.parse(entry);
      return false;
    } catch (TypedException e) {
      return true;
    }
  }
}
