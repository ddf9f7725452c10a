package org.chainrule.file.recovery;

import java.io.IOException;
import org.chainrule.file.lesson.LessonReader;
import org.chainrule.file.lesson.LessonWriter;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.lesson.Lesson;
import org.chainrule.network.scenario.Scenario;

/** What can be kept. */
public sealed interface Content {

  /** A scenario. */
  record OfScenario(Scenario thing) implements Content {

    @Override
    public String name() {
      return thing.name();
    }

    @Override
    public String json() {
      return ScenarioWriter.toJson(thing);
    }
  }

  /** A lesson, with all of its scenarios. */
  record OfLesson(Lesson thing) implements Content {

    /** What stands beside a lesson's file stands not beside the recovery file. */
    public OfLesson {
      thing = thing.selfContained();
    }

    @Override
    public String name() {
      return thing.name();
    }

    @Override
    public String json() {
      return LessonWriter.toJson(thing);
    }
  }

  /** The thing itself. */
  Object thing();

  /** What a person calls it, may be empty. */
  String name();

  /** All of it, as in a file of its own. */
  String json();

  /** Reads what {@link #json} wrote of a lesson or of a scenario. */
  static Content read(boolean lesson, String json, String name) throws IOException {
    return lesson
        ? new OfLesson(LessonReader.read(json, name))
        : new OfScenario(ScenarioReader.read(json, name));
  }
}
