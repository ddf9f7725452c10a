package org.chainrule.file.exercise;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainrule.file.scenario.FirstLook;
import org.chainrule.file.scenario.JsonTokens;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.Source;
import org.chainrule.file.scenario.SourceLocation;
import org.chainrule.file.scenario.SourceReader;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.OneLine;

/**
 * What of a key is needed to mark: which net each student had. What is right and what each mistake
 * gives follows from that.
 *
 * @param nets the nets by the numbers of the students, in their order
 */
public record ExerciseKey(Map<String, Scenario> nets) {

  /** Copies the nets. */
  public ExerciseKey {
    nets = Collections.unmodifiableMap(new LinkedHashMap<>(nets));
  }

  /**
   * Reads a key's file.
   *
   * @throws ScenarioFileException if it cannot be read or is no key
   */
  public static ExerciseKey read(Path file) throws ScenarioFileException {
    return parse(SourceReader.STANDARD.read(file, share -> {}).source());
  }

  private static ExerciseKey parse(Source source) throws ScenarioFileException {
    FirstLook.at(new JsonTokens(source, share -> {}), FirstLook.EXERCISE_KEY);
    JsonTokens tokens = new JsonTokens(source, share -> {});
    Map<String, Scenario> nets = new LinkedHashMap<>();
    tokens.next();
    SourceLocation start = tokens.place();
    Map<String, Object> required = new HashMap<>();
    required.put("students", null);
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      if (key.equals("students")) {
        required.put(key, tokens.place());
        students(tokens, nets);
      } else {
        tokens.skipValue();
      }
    }
    tokens.requireKeys(start, required);
    return new ExerciseKey(nets);
  }

  private static void students(JsonTokens tokens, Map<String, Scenario> nets)
      throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.unexpected("list");
    }
    while (tokens.next() != JsonToken.END_ARRAY) {
      if (tokens.current() != JsonToken.START_OBJECT) {
        throw tokens.unexpected("object");
      }
      student(tokens, nets);
    }
  }

  private static void student(JsonTokens tokens, Map<String, Scenario> nets)
      throws ScenarioFileException {
    SourceLocation start = tokens.place();
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("student", null);
    found.put("scenario", null);
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      switch (key) {
        case "student" -> found.put(key, tokens.string());
        case "scenario" -> found.put(key, ScenarioReader.read(tokens, ""));
        default -> tokens.skipValue();
      }
    }
    tokens.requireKeys(start, found);
    String number = (String) found.get("student");
    if (nets.put(number, (Scenario) found.get("scenario")) != null) {
      throw tokens.error("file.twice", OneLine.shortened(number));
    }
  }
}
