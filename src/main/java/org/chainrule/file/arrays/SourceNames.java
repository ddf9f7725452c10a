package org.chainrule.file.arrays;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.chainrule.words.OneLine;

/**
 * What files are called: each by its short name, and where two have the same one, with as many of
 * the folders before it as tell them apart.
 */
final class SourceNames {

  private SourceNames() {}

  /** Returns what a file is called on its own. */
  static String of(Path file) {
    return OneLine.of(end(file, 1));
  }

  /** Returns what different files are called together. */
  static List<String> of(List<Path> files) {
    return files.stream().map(file -> of(file, files)).toList();
  }

  private static String of(Path file, List<Path> all) {
    int length = 1;
    while (length < file.getNameCount() && sharesEnd(file, all, length)) {
      length++;
    }
    return OneLine.of(end(file, length));
  }

  private static boolean sharesEnd(Path file, List<Path> all, int length) {
    String end = end(file, length);
    return all.stream().filter(other -> end(other, length).equals(end)).count() > 1;
  }

  /** Returns the last names of a path, divided by slashes on every system. */
  private static String end(Path file, int length) {
    int count = file.getNameCount();
    if (count == 0) {
      return file.toString();
    }
    Path end = file.subpath(Math.max(0, count - length), count);
    return StreamSupport.stream(end.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
