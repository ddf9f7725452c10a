package org.chainrule.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The installed program's theme is without what dresses controls that the program does not have;
 * that none of these comes in unseen.
 */
final class UnwornStylesTest {

  private static final Path UNWORN = Path.of("src", "installer", "unworn.txt");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path SHEETS = Path.of("src", "main", "resources");

  private static final Pattern CONTROL =
      Pattern.compile("import javafx\\.scene\\.(?:control|chart|web)\\.(\\w+)");

  private static final Pattern WORD = Pattern.compile("\"([a-z][-a-z0-9]*)\"");
  private static final Pattern STYLE_CLASS = Pattern.compile("[.]([a-z][-a-z0-9]*)");

  /** JavaFX calls a control's style class as its class, with hyphens. */
  @Test
  void noControlThatIsUsedWearsThem() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String control : found(SOURCES, ".java", CONTROL)) {
      used.add(control.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }
    assertThat(used).contains("button", "split-pane").noneMatch(isUnworn().asMatchPredicate());
  }

  @Test
  void theProgramNamesNoneOfThem() throws IOException {
    Set<String> named = found(SOURCES.resolve("org/chainrule/view"), ".java", WORD);
    named.addAll(found(SOURCES.resolve("org/chainrule/app"), ".java", WORD));
    named.addAll(found(SHEETS.resolve("org/chainrule/app"), ".css", STYLE_CLASS));
    named.addAll(found(SHEETS.resolve("org/chainrule/view"), ".css", STYLE_CLASS));
    assertThat(named).contains("accent", "flat").noneMatch(isUnworn().asMatchPredicate());
  }

  private static Pattern isUnworn() throws IOException {
    return Pattern.compile(String.join("|", Files.readAllLines(UNWORN)));
  }

  private static Set<String> found(Path folder, String ending, Pattern wanted) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        wanted
            .matcher(Files.readString(file))
            .results()
            .map(all -> all.group(1))
            .forEach(found::add);
      }
    }
    return found;
  }
}
