package org.chainrule.app.common;

import java.nio.file.Path;
import java.util.Optional;

/** Lets a person choose a file; empty where none was chosen. A test chooses by itself. */
public interface FileDialogs {

  /** Which scenario to open, beginning in a folder if there is one to begin in. */
  Optional<Path> scenario(Optional<Path> folder);

  /** Which file to save in; the person has agreed to replace one that is there. */
  Optional<Path> target(Optional<Path> folder, String name);

  /** Which file to take arrays from. */
  Optional<Path> arrays(Optional<Path> folder);
}
