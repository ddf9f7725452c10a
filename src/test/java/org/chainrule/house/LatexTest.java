package org.chainrule.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Formulas are trees: nobody but their writer knows how they look in LaTeX. */
class LatexTest {

  private static final Path SOURCES = Path.of("src/main/java/org/chainrule");
  private static final Path BUNDLE =
      Path.of("src/main/resources/org/chainrule/words/messages.properties");

  /** A command of LaTeX in a string literal: two letters or more behind a backslash. */
  private static final Pattern COMMAND = Pattern.compile("\"[^\"]*\\\\\\\\[A-Za-z]{2}");

  private static final Pattern IN_A_MESSAGE = Pattern.compile("\\\\\\\\[A-Za-z]{2}");

  /**
   * The writer, the readers of numbers and matrices that a person pastes, and what tells foreign
   * files by their beginnings, among which is that of rich text.
   */
  private static final List<String> KNOW_LATEX =
      List.of("formula/", "typed/", "arrays/text/", "file/foreign/", "export/paper/");

  @Test
  void noStringOfItIsWrittenOrReadElsewhere() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = SOURCES.relativize(file).toString().replace('\\', '/');
        if (KNOW_LATEX.stream().noneMatch(name::startsWith)) {
          Files.readAllLines(file).stream()
              .filter(line -> COMMAND.matcher(line).find())
              .forEach(line -> found.add(name + ": " + line.strip()));
        }
      }
    }

    assertThat(found).isEmpty();
  }

  /** But what is wrong with a matrix that was pasted as LaTeX is said in its own words. */
  @Test
  void noMessageHasAny() throws IOException {
    assertThat(Files.readAllLines(BUNDLE))
        .filteredOn(line -> !line.startsWith("typed.latex."))
        .filteredOn(line -> IN_A_MESSAGE.matcher(line).find())
        .isEmpty();
  }

  @Test
  void aCommandWouldBeFound() {
    assertThat(COMMAND.matcher("return \"\\\\frac{1}{2}\";").find()).isTrue();
    assertThat(IN_A_MESSAGE.matcher("say.x=$\\\\ell$").find()).isTrue();
    assertThat(COMMAND.matcher("return \"a\\nb\";").find()).isFalse();
  }
}
