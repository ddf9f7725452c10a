package org.chainrule.file.lesson;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.file.scenario.JsonTokens;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.SourceLocation;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.LessonScenario;
import org.chainrule.lesson.Stop;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Makes a lesson of a text that has passed its first look. */
final class LessonParser {

  private final JsonTokens tokens;
  private final LessonReader.Beside beside;
  private final Map<String, LessonScenario> scenarios = new LinkedHashMap<>();
  private final Map<String, String> unknown = new LinkedHashMap<>();
  private final List<StopDraft> drafts = new ArrayList<>();
  private SourceLocation scenariosPlace;
  private SourceLocation stopsPlace;
  private String name;
  private String teaches = "";
  private boolean brief;

  LessonParser(JsonTokens tokens, String name, LessonReader.Beside beside) {
    this.tokens = tokens;
    this.name = name;
    this.beside = beside;
  }

  Lesson parse() throws ScenarioFileException {
    tokens.next();
    SourceLocation start = tokens.place();
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      value(key);
    }
    Map<String, Object> required = new LinkedHashMap<>();
    required.put("scenarios", scenariosPlace);
    required.put("stops", stopsPlace);
    tokens.requireKeys(start, required);
    return new Lesson(name, teaches, brief, scenarios, stops(), unknown);
  }

  private void value(String key) throws ScenarioFileException {
    switch (key) {
      case "format", "version" -> {
        // Judged by the first look.
      }
      case "name" -> name = tokens.string();
      case "teaches" -> teaches = tokens.string();
      case "brief" -> brief = tokens.bool();
      case "scenarios" -> scenarios();
      case "stops" -> drafts();
      default -> unknown.put(key, tokens.skipValue());
    }
  }

  private void scenarios() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.unexpected("object");
    }
    scenariosPlace = tokens.place();
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      scenarios.put(key, scenario(key));
    }
  }

  private LessonScenario scenario(String key) throws ScenarioFileException {
    return switch (tokens.current()) {
      case START_OBJECT -> LessonScenario.inside(ScenarioReader.read(tokens, key));
      case VALUE_STRING -> beside(tokens.text());
      default -> throw tokens.unexpected("lessonScenario");
    };
  }

  /** A file of a lesson names no file that stands elsewhere on another computer. */
  private LessonScenario beside(String path) throws ScenarioFileException {
    if (path.isBlank() || path.matches("(/|\\\\|\\p{Alpha}:).*") || path.indexOf('\0') >= 0) {
      throw tokens.error("lesson.path", OneLine.shortened(path));
    }
    try {
      return new LessonScenario(beside.read(path), Optional.of(path));
    } catch (ScenarioFileException wrong) {
      throw tokens.error("lesson.beside", wrong.getMessage());
    } catch (java.nio.file.InvalidPathException none) {
      throw tokens.error("lesson.path", OneLine.shortened(path));
    }
  }

  private void drafts() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.unexpected("list");
    }
    stopsPlace = tokens.place();
    while (tokens.next() != JsonToken.END_ARRAY) {
      if (drafts.size() == Lesson.MOST_STOPS) {
        throw tokens.error("lesson.tooMany", String.valueOf(Lesson.MOST_STOPS));
      }
      drafts.add(StopDraft.at(tokens));
    }
    if (drafts.isEmpty()) {
      throw tokens.errorAt(stopsPlace, Words.of("lesson.noStop"));
    }
  }

  /** What stops name may stand behind them in the file. */
  private List<Stop> stops() throws ScenarioFileException {
    Map<String, ShownThings> things = new HashMap<>();
    List<Stop> stops = new ArrayList<>();
    for (StopDraft draft : drafts) {
      String key = draft.scenario().orElse(stops.isEmpty() ? null : last(stops));
      if (key == null) {
        throw tokens.errorAt(draft.place(), Words.of("lesson.noScenario"));
      }
      if (!scenarios.containsKey(key)) {
        String all = Lists.of(scenarios.keySet().stream().map(OneLine::shortened).toList());
        String reason = Words.of("lesson.unknownScenario", OneLine.shortened(key), cut(all));
        throw tokens.errorAt(draft.scenarioPlace(), reason);
      }
      Scenario shown = scenarios.get(key).scenario();
      stops.add(draft.build(key, things.computeIfAbsent(key, of -> ShownThings.of(shown)), tokens));
    }
    return stops;
  }

  private static String last(List<Stop> stops) {
    return stops.get(stops.size() - 1).scenario();
  }

  static String cut(String list) {
    return OneLine.shortened(list, 200);
  }
}
