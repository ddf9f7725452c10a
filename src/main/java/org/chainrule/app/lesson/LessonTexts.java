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

  private boolean isOnTheWay() {
    return lessons.player().isOnTheWay();
  }

  /** The stop that is spoken of: on the way to one, that. */
  private int spokenOf() {
    return isOnTheWay() ? at() + 1 : at();
  }

  /** The name of the lesson, or that it has none. */
  String name() {
    String name = OneLine.spaced(lesson().name());
    return name.isEmpty() ? Words.of("lesson.unnamed") : name;
  }

  /** Which stop of how many is shown. */
  String position() {
    return Words.of(
        isOnTheWay() ? "lesson.position.way" : "lesson.position",
        String.valueOf(spokenOf() + 1),
        String.valueOf(lesson().stops().size()));
  }

  /** The title of the stop that is shown, or that the steps lead to. */
  String title() {
    return isThere() ? title(spokenOf()) : "";
  }

  /** What the lecturer reads there. */
  String notes() {
    return isThere() ? lesson().stops().get(spokenOf()).notes() : "";
  }

  /** What comes after it. */
  String next() {
    int next = spokenOf() + 1;
    return next < lesson().stops().size()
        ? Words.of("lesson.next", title(next))
        : Words.of("lesson.last");
  }

  private String title(int index) {
    Stop stop = lesson().stops().get(index);
    String title = OneLine.spaced(stop.title());
    return title.isEmpty() ? lesson().scenario(index).name() : title;
  }
}
