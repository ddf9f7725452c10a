package org.chainrule.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that ships with the program, as the list says that lies beside it in the folder {@code
 * licences}: nowhere else is it said.
 *
 * @param name what it is called
 * @param licence under which licence it is passed on
 * @param text where the licence can be read
 * @param jars the names of its jars without their versions; none for what is in another's jar
 */
record Library(String name, String licence, String text, List<String> jars) {

  static final String LIST = "licences/README.txt";

  private static final String TABLE = "---";
  private static final String BETWEEN_COLUMNS = " {2,}";

  /** All that ships. */
  static List<Library> all() {
    List<Library> all = new ArrayList<>();
    lines()
        .dropWhile(line -> !line.startsWith(TABLE))
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .forEach(line -> read(line, all));
    return List.copyOf(all);
  }

  private static void read(String line, List<Library> all) {
    if (line.startsWith(" ")) {
      Library last = all.remove(all.size() - 1);
      all.add(last.with(line.strip().split(",\\s*")));
    } else {
      String[] columns = line.split(BETWEEN_COLUMNS);
      all.add(new Library(columns[0], columns[1], columns[2], List.of()));
    }
  }

  private Library with(String... more) {
    return new Library(name, licence, text, Stream.concat(jars.stream(), Stream.of(more)).toList());
  }

  private static Stream<String> lines() {
    try (InputStream in = Library.class.getResourceAsStream(LIST)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
