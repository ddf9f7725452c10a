package org.chainrule.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what ships, held to the jars that are there. */
class LibraryTest {

  /** What only tests run with. */
  private static final Pattern OF_TESTS =
      Pattern.compile(
          "(junit|testfx|archunit|assertj|jackson-(databind|annotations)|apiguardian|byte-buddy"
              + "|hamcrest|itu|json-schema|open-test-reporting|openjfx-monocle|opentest4j|org.osgi|slf4j|surefire|jmh"
              + "|jopt-simple|commons-math3).*");

  private final List<Library> all = Library.all();

  private Stream<String> jars() {
    return all.stream().flatMap(library -> library.jars().stream());
  }

  @Test
  void everyJarOfTheProgramHasItsLicenceThere() {
    List<String> listed = jars().toList();
    assertThat(ClassPath.here().names())
        .contains("picocli")
        .filteredOn(name -> !OF_TESTS.matcher(name).matches())
        .allSatisfy(name -> assertThat(listed).contains(name));
  }

  @Test
  void everyJarThatIsListedIsThereAndOnce() {
    assertThat(jars()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(ClassPath.here().names()).containsAll(jars().toList());
  }

  @Test
  void everyTextThatLiesBesideTheListIsThere() {
    assertThat(all)
        .filteredOn(library -> library.text().endsWith(".txt") && !library.text().contains(" "))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            library ->
                assertThat(Library.class.getResource("licences/" + library.text()))
                    .as(library.name())
                    .isNotNull());
  }

  @Test
  void aLibraryHasAVersionOrOneForEachOfItsJars() {
    ClassPath path =
        ClassPath.of("lib/a-1.2.jar;C:\\lib\\b-core-1.2-win.jar;lib/c-3.0.1-mac-aarch64.jar", ";");
    assertThat(path.versions(library("a", "b-core"))).containsExactly("1.2");
    assertThat(path.versions(library("a", "c"))).containsExactly("a 1.2", "c 3.0.1");
    assertThat(path.versions(library("b"))).isEmpty();
  }

  private static Library library(String... jars) {
    return new Library("L", "MIT", "l.txt", List.of(jars));
  }
}
