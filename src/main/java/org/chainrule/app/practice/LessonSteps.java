package org.chainrule.app.practice;

/** Where the clicker goes from an exercise of a lesson. */
public interface LessonSteps {

  /** Goes on to the next stop. */
  void next();

  /** Goes back to the stop before. */
  void back();
}
