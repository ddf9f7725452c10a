package org.chainrule.app.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows which shared libraries Linux would find.
 *
 * @param cache the dynamic linker's list of libraries
 * @param folders where libraries lie beside it
 */
record SharedLibraries(Path cache, List<Path> folders) {

  private static final List<String> USUAL =
      List.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib");

  /** The libraries of the computer that the program runs on. */
  static SharedLibraries ofThisComputer() {
    List<Path> folders = new ArrayList<>();
    String own = System.getenv("LD_LIBRARY_PATH");
    Stream<String> first = own == null ? Stream.empty() : Arrays.stream(own.split("[:;]"));
    Stream.concat(first, USUAL.stream())
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .forEach(folders::add);
    return new SharedLibraries(Path.of("/etc/ld.so.cache"), folders);
  }

  /**
   * Whether a library is known to be missing. A system without the linker's list keeps its
   * libraries elsewhere, so there nothing is known, and the toolkit has to try.
   */
  boolean lacks(String library) {
    if (folders.stream().anyMatch(folder -> Files.exists(folder.resolve(library)))) {
      return false;
    }
    try {
      String known = new String(Files.readAllBytes(cache), StandardCharsets.ISO_8859_1);
      return !known.contains(library + "\0");
    } catch (IOException e) {
      return false;
    }
  }
}
