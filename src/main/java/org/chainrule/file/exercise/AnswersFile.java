package org.chainrule.file.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.arrays.table.TextCells;
import org.chainrule.file.arrays.ArrayText;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.SourceReader;
import org.chainrule.typed.TypedException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The answers of a class: a table with a row a student and a column an entry, whose heading names
 * the entries. What stands between its cells may be commas, semicolons or tabs.
 *
 * @param entries the names of the entries, in the order of the columns
 * @param rows of each student, in the order of the file, what was typed by the names of the entries
 */
public record AnswersFile(List<String> entries, Map<String, Map<String, String>> rows) {

  /** What the first column is called. */
  public static final String STUDENT = "student";

  /** Copies both. */
  public AnswersFile {
    entries = List.copyOf(entries);
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /**
   * Reads a file of answers.
   *
   * @throws ScenarioFileException if it cannot be read or is no such table
   */
  public static AnswersFile read(Path file) throws ScenarioFileException {
    String text =
        ArrayText.of(SourceReader.STANDARD.bytes(file, share -> {}))
            .orElseThrow(
                () -> ScenarioFileException.of(file.toString(), Words.of("answers.noText")));
    try {
      return new Table(file.toString(), TextCells.of(text, AnswersFile::isStudent)).read();
    } catch (TypedException e) {
      throw ScenarioFileException.of(file.toString(), e.getMessage(), e);
    }
  }

  private static boolean isStudent(String cell) {
    return cell.strip().equalsIgnoreCase(STUDENT);
  }

  private record Table(String file, List<List<String>> cells) {

    AnswersFile read() throws ScenarioFileException {
      List<String> heading = cells.get(0).stream().map(String::strip).toList();
      if (!isStudent(heading.get(0))) {
        throw wrong("answers.heading", heading.get(0));
      }
      List<String> entries = new ArrayList<>();
      for (String name : heading.subList(1, heading.size())) {
        if (!name.isEmpty() && entries.contains(name)) {
          throw wrong("answers.twice.column", name);
        }
        entries.add(name);
      }
      Map<String, Map<String, String>> rows = new LinkedHashMap<>();
      for (List<String> row : cells.subList(1, cells.size())) {
        add(rows, entries, row);
      }
      if (rows.isEmpty()) {
        throw wrong("answers.none", heading.get(0));
      }
      return new AnswersFile(entries.stream().filter(name -> !name.isEmpty()).toList(), rows);
    }

    /** A row without anything in it is no student. */
    private void add(Map<String, Map<String, String>> rows, List<String> entries, List<String> row)
        throws ScenarioFileException {
      String student = row.get(0).strip();
      if (row.size() > entries.size() + 1) {
        throw wrong("answers.long", student);
      }
      Map<String, String> typed = new LinkedHashMap<>();
      for (int k = 1; k < row.size(); k++) {
        String answer = row.get(k).strip();
        if (!answer.isEmpty() && student.isEmpty()) {
          throw wrong("answers.nobody", answer);
        }
        if (!answer.isEmpty() && entries.get(k - 1).isEmpty()) {
          throw wrong("answers.noHeading", answer);
        }
        if (!answer.isEmpty()) {
          typed.put(entries.get(k - 1), answer);
        }
      }
      if (!student.isEmpty() && rows.put(student, typed) != null) {
        throw wrong("answers.twice", student);
      }
    }

    private ScenarioFileException wrong(String key, String what) {
      return ScenarioFileException.of(file, Words.of(key, OneLine.shortened(what)));
    }
  }
}
