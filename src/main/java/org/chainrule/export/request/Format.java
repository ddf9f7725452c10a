package org.chainrule.export.request;

import java.util.List;
import java.util.Set;

/** A kind of file that a pass can go out as. */
public interface Format {

  /** How the names of its files end, without a dot; it also names its text in the bundle. */
  String ending();

  /** What a person may choose of it. */
  Set<Choice> choices();

  /** Returns the files, of which each is made when its content is asked for. */
  List<Part> parts(Export export);

  /** Whether lessons go out in this format too. */
  default boolean hasLessons() {
    return false;
  }

  /**
   * Returns the file of a lesson, of a format that has lessons.
   *
   * @throws UnsupportedOperationException if it has none
   */
  default Part lesson(LessonExport export) {
    throw new UnsupportedOperationException("no lessons in " + ending());
  }

  /** Whether its files are read as they are, and not looked at through a program. */
  default boolean isText() {
    return false;
  }
}
