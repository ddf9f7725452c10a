package org.chainrule.app.about;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars that the program runs with, which have their versions in their names.
 *
 * @param files the names of the jars, without their folders
 */
record ClassPath(List<String> files) {

  private static final Pattern JAR =
      Pattern.compile("(.+?)-(\\d[\\w.]*)(?:-(?:linux|win|mac)(?:-aarch64)?)?\\.jar");

  /** Reads a class path. */
  static ClassPath of(String path, String separator) {
    return new ClassPath(
        Stream.of(path.split(Pattern.quote(separator)))
            .map(
                entry ->
                    entry.substring(1 + Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\'))))
            .toList());
  }

  /** The one of this program. */
  static ClassPath here() {
    return of(System.getProperty("java.class.path", ""), System.getProperty("path.separator", ":"));
  }

  /**
   * The version of a library, if it is here: one for all of its jars, or else each jar with its
   * own.
   */
  List<String> versions(Library library) {
    List<String> found =
        library.jars().stream().flatMap(jar -> version(jar).stream()).distinct().toList();
    return found.size() <= 1
        ? found
        : library.jars().stream()
            .flatMap(jar -> version(jar).map(version -> jar + " " + version).stream())
            .toList();
  }

  /** The names of the jars without their versions. */
  Set<String> names() {
    return matches().map(match -> match.group(1)).collect(Collectors.toSet());
  }

  private Stream<Matcher> matches() {
    return files.stream().map(JAR::matcher).filter(Matcher::matches);
  }

  private Optional<String> version(String jar) {
    return matches()
        .filter(match -> match.group(1).equals(jar))
        .map(match -> match.group(2))
        .findFirst();
  }
}
