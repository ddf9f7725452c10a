package org.chainrule.app.filing;

import java.nio.file.Path;
import org.chainrule.file.recovery.Abandoned;

/** Opens lessons. */
public interface LessonOpener {

  /** Opens a lesson's file and plays it. */
  void open(Path file);

  /** Opens a lesson that another window left unsaved, and makes it this window's own. */
  void restore(Abandoned left);
}
