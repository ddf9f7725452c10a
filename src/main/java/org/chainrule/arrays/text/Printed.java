package org.chainrule.arrays.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.common.FoundList;
import org.chainrule.arrays.text.common.PastedText;
import org.chainrule.arrays.text.common.PlainNumber;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/** What R, Julia, MATLAB and Octave print: lines of numbers below a name or a heading of theirs. */
final class Printed {

  /** {@code W1 =} of MATLAB and Octave, {@code $W1} and {@code > W1} of R and Julia. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\s*([\\p{L}_][\\w.]*+)\\s*+=\\s*+|\\$`?([^\\s`]++)`?\\s*+|(?:julia)?> ([\\p{L}_][\\w.]*+)\\s*+");

  /** {@code b = 3} of MATLAB and Octave. */
  private static final Pattern SCALAR =
      Pattern.compile("\\s*([\\p{L}_][\\w.]*+)\\s*+=\\s*+([-+.\\deE]++)\\s*+");

  private static final Pattern SCALE =
      Pattern.compile(
          "(?:\\s*[\\p{L}_][\\w.]*+\\s*+=)?\\s*\\d[\\d.]*+(?:[eE][-+]?\\d+)?\\s*+\\*\\s*+");

  private record Section(String name, List<String> lines) {}

  private Printed() {}

  static Optional<List<Found>> read(PastedText pasted) throws TypedException {
    List<String> lines = pasted.lines();
    for (String line : lines) {
      if (SCALE.matcher(line).matches()) {
        throw new TypedException(Words.of("typed.scaled", TypedException.quote(line)));
      }
    }
    if (!isPrinted(lines)) {
      return Optional.empty();
    }
    FoundList found = new FoundList(pasted);
    for (Section section : sections(lines)) {
      read(section, found);
    }
    return Optional.of(found.all());
  }

  private static boolean isPrinted(List<String> lines) {
    return lines.stream().anyMatch(PrintedRows::isHeading)
        || lines.stream().anyMatch(PrintedRows::isVector)
        || isLabelled(lines)
        || isOctave(lines);
  }

  private static boolean isOctave(List<String> lines) {
    return (isName(lines.get(0)) || SCALAR.matcher(lines.get(0)).matches())
        && lines.stream().anyMatch(Printed::isName)
        && lines.stream()
            .allMatch(
                line -> isName(line) || SCALAR.matcher(line).matches() || PrintedRows.isRow(line));
  }

  private static boolean isName(String line) {
    Matcher name = NAME.matcher(line);
    return name.matches() && name.group(1) != null;
  }

  /** Whether words stand before the rows and above the columns, as R prints a matrix with both. */
  private static boolean isLabelled(List<String> lines) {
    List<String> heading = PrintedRows.words(lines.get(0));
    return lines.size() > 1
        && heading.stream().noneMatch(PlainNumber::is)
        && lines.subList(1, lines.size()).stream()
            .allMatch(line -> isLabelled(PrintedRows.words(line), heading.size()));
  }

  private static boolean isLabelled(List<String> row, int columns) {
    return row.size() == columns + 1
        && Character.isLetter(row.get(0).codePointAt(0))
        && row.subList(1, row.size()).stream().allMatch(PlainNumber::is);
  }

  private static List<Section> sections(List<String> lines) {
    List<Section> sections = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      Matcher name = NAME.matcher(line);
      Matcher scalar = SCALAR.matcher(line);
      if (scalar.matches()) {
        sections.add(new Section(scalar.group(1), List.of(scalar.group(2))));
        open = false;
      } else if (name.matches()) {
        sections.add(new Section(nameIn(name), new ArrayList<>()));
        open = true;
      } else {
        if (!open) {
          sections.add(new Section("", new ArrayList<>()));
          open = true;
        }
        sections.get(sections.size() - 1).lines().add(line);
      }
    }
    return sections;
  }

  private static String nameIn(Matcher name) {
    for (int k = 1; k <= name.groupCount(); k++) {
      if (name.group(k) != null) {
        return name.group(k);
      }
    }
    return "";
  }

  private static void read(Section section, FoundList found) throws TypedException {
    if (section.lines().isEmpty()) {
      return;
    }
    try {
      found.add(section.name(), PrintedRows.read(section.lines()));
    } catch (TypedException e) {
      throw e.in(section.name());
    }
  }
}
