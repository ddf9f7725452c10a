package org.chainrule.file.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.LessonScenario;
import org.chainrule.lesson.Stop;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Translated;

/**
 * Tells a lesson that comes with the program in the language of the messages. Stops are counted
 * from 1 there.
 *
 * @param key how the messages of the lesson begin
 */
record TranslatedLesson(String key) {

  /** Returns the lesson of this id with its texts in the language, where that has them. */
  static Lesson of(String id, Lesson lesson) {
    return new TranslatedLesson("bundled.lesson." + id + ".").of(lesson);
  }

  private Lesson of(Lesson lesson) {
    Map<String, LessonScenario> scenarios = new LinkedHashMap<>();
    lesson.scenarios().forEach((name, shown) -> scenarios.put(name, of(name, shown)));
    List<Stop> stops = new ArrayList<>();
    for (Stop stop : lesson.stops()) {
      String at = key + (stops.size() + 1);
      stops.add(
          stop.titled(Translated.of(at + ".title", stop.title()))
              .noted(Translated.of(at + ".notes", stop.notes())));
    }
    return new Lesson(
        Translated.of(key + "name", lesson.name()),
        Translated.of(key + "teaches", lesson.teaches()),
        lesson.brief(),
        scenarios,
        stops,
        lesson.unknown());
  }

  private LessonScenario of(String name, LessonScenario shown) {
    Scenario scenario = shown.scenario();
    return new LessonScenario(
        new Scenario(
            Translated.of(key + "scenario." + name, scenario.name()),
            scenario.network(),
            scenario.sample(),
            scenario.unknown()),
        shown.path());
  }
}
