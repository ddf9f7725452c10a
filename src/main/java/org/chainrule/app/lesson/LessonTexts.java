package org.chainrule.app.lesson;

import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.Stop;
import org.chainrule.session.lesson.Lessons;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** What is said of the lesson that is open. */
record LessonTexts(Lessons lessons) {

  private Lesson lesson() {
    return lessons.document().lesson();
  }

  private int at() {
    return lessons.player().positionProperty().get();
  }

  private boolean isThere() {
    return at() < lesson().stops().size();
  }

  /** The name of the lesson, or that it has none. */
  String name() {
    String name = OneLine.spaced(lesson().name());
    return name.isEmpty() ? Words.of("lesson.unnamed") : name;
  }

  /** Which stop of how many is shown. */
  String position() {
    return Words.of(
        "lesson.position", String.valueOf(at() + 1), String.valueOf(lesson().stops().size()));
  }

  /** The title of the stop that is shown. */
  String title() {
    return isThere() ? title(at()) : "";
  }

  /** What the lecturer reads at the stop. */
  String notes() {
    return isThere() ? lesson().stops().get(at()).notes() : "";
  }

  /** What comes after it. */
  String next() {
    return at() + 1 < lesson().stops().size()
        ? Words.of("lesson.next", title(at() + 1))
        : Words.of("lesson.last");
  }

  private String title(int index) {
    Stop stop = lesson().stops().get(index);
    String title = OneLine.spaced(stop.title());
    return title.isEmpty() ? lesson().scenario(index).name() : title;
  }
}
