package org.chainrule.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets a person choose files; empty where none was chosen. A test chooses by itself. */
public interface FileDialogs {

  /** The endings of files of arrays. */
  List<String> ARRAYS = List.of("npy", "npz", "csv", "tsv", "txt");

  /** Which scenario to open, beginning in a folder if there is one to begin in. */
  Optional<Path> scenario(Optional<Path> folder);

  /** Which file to save in; the person has agreed to replace one that is there. */
  Optional<Path> target(Optional<Path> folder, String name);

  /** Which files to take arrays from. */
  List<Path> arrays(Optional<Path> folder);

  /** Which file to export to; the person has agreed to replace one that is there. */
  Optional<Path> exported(Optional<Path> folder, String name, String ending);

  /** Which folder to write files into; the title says for what. */
  Optional<Path> folder(Optional<Path> beginning, String title);
}
