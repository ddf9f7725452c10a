package org.chainrule.app.lesson;

/** Goes through a lesson as the clicker does. */
interface LessonSteps {
  /** Goes on: a page, a step or a stop. */
  void next();

  /** Goes back the same way. */
  void back();

  /** Ends the lesson. */
  void leave();
}
