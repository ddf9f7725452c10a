package org.chainrule.arrays.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.common.FoundList;
import org.chainrule.arrays.text.common.PastedText;
import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.TypedException;

/** Tells LaTeX from tables: by an environment, or by lines of cells with {@code &} between them. */
final class LatexMatrices {

  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\n]*");
  private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+)");

  /** What stands between the cells of a row and at its end. */
  private static final Pattern BETWEEN = Pattern.compile("&|\\\\\\\\|\\\\cr(?![a-zA-Z])");

  private static final Pattern NAME = Pattern.compile("^[\\s$]*[^=&\\d]{1,60}[^=&]{0,60}=");
  private static final String BEGINNINGS = "\\{$(\u221A\u03C0+-\u2212.,[";
  private static final String SEPARATORS = ",;\t";

  private LatexMatrices() {}

  static Optional<List<Found>> read(PastedText pasted) throws TypedException {
    String text = COMMENT.matcher(String.join("\n", pasted.lines())).replaceAll("");
    if (!isLatex(text)) {
      return Optional.empty();
    }
    FoundList found = new FoundList(pasted);
    LatexEnvironments.read(text, found);
    return Optional.of(found.all());
  }

  private static boolean isLatex(String text) {
    if (text.contains("\\begin")) {
      return true;
    }
    if (text.indexOf('&') < 0 && text.indexOf('\\') < 0) {
      return false;
    }
    List<String> lines =
        NAME.matcher(text).replaceFirst("").lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return false;
    }
    String last = lines.get(lines.size() - 1);
    boolean broken = lines.subList(0, lines.size() - 1).stream().allMatch(LatexMatrices::marked);
    boolean ended = marked(last) || SEPARATORS.chars().noneMatch(c -> last.indexOf(c) >= 0);
    return broken && ended && lines.stream().anyMatch(LatexMatrices::isRow);
  }

  private static boolean marked(String line) {
    return line.indexOf('&') >= 0 || line.indexOf('\\') >= 0;
  }

  private static boolean isRow(String line) {
    boolean number = line.chars().anyMatch(Character::isDigit);
    boolean latex = BETWEEN.matcher(line).find() || hasCommand(line);
    return number && latex && Stream.of(BETWEEN.split(line)).allMatch(LatexMatrices::isEntry);
  }

  private static boolean hasCommand(String line) {
    Matcher command = COMMAND.matcher(line);
    return command.results().anyMatch(found -> LatexCommands.knows(found.group(1)));
  }

  private static boolean isEntry(String cell) {
    int at = Splitter.skipBlanks(cell, 0);
    if (at == cell.length()) {
      return true;
    }
    char c = cell.charAt(at);
    return Character.isDigit(c)
        || BEGINNINGS.indexOf(c) >= 0
        || Character.getType(c) == Character.OTHER_NUMBER;
  }
}
