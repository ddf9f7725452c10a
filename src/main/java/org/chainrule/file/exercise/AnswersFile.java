package org.chainrule.file.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param rows of each student, in the order of the file, what was typed by the names of the entries
 */
public record AnswersFile(Map<String, Map<String, String>> rows) {

  /** What the first column is called. */
  public static final String STUDENT = "student";

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
      return new Table(file.toString(), TextCells.of(text)).read();
    } catch (TypedException e) {
      throw ScenarioFileException.of(file.toString(), e.getMessage(), e);
    }
  }

  private record Table(String file, List<List<String>> cells) {

    AnswersFile read() throws ScenarioFileException {
      List<String> heading = cells.get(0);
      if (!heading.get(0).strip().equalsIgnoreCase(STUDENT)) {
        throw wrong("answers.heading", heading.get(0));
      }
      List<String> seen = new ArrayList<>();
      for (String name : heading.subList(1, heading.size())) {
        if (seen.contains(name)) {
          throw wrong("answers.twice", name);
        }
        seen.add(name);
      }
      Map<String, Map<String, String>> rows = new LinkedHashMap<>();
      for (List<String> row : cells.subList(1, cells.size())) {
        if (row.size() > heading.size()) {
          throw wrong("answers.long", row.get(0));
        }
        if (rows.put(row.get(0).strip(), typed(heading, row)) != null) {
          throw wrong("answers.twice", row.get(0));
        }
      }
      return new AnswersFile(rows);
    }

    private ScenarioFileException wrong(String key, String what) {
      return ScenarioFileException.of(file, Words.of(key, OneLine.shortened(what)));
    }

    private static Map<String, String> typed(List<String> heading, List<String> row) {
      Map<String, String> typed = new LinkedHashMap<>();
      for (int k = 1; k < row.size(); k++) {
        if (!row.get(k).isBlank()) {
          typed.put(heading.get(k).strip(), row.get(k).strip());
        }
      }
      return typed;
    }
  }
}
