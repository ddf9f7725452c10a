package org.chainrule.file.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentFilesTest {

  @TempDir Path folder;
  private Path list;
  private RecentFiles recent;

  @BeforeEach
  void open() {
    list = folder.resolve("config/recent.json");
    recent = new RecentFiles(list);
  }

  private Path file(String name) {
    return folder.resolve(name).toAbsolutePath();
  }

  @Test
  void beginsEmpty() {
    assertThat(recent.all()).isEmpty();
    assertThat(list).doesNotExist();
  }

  @Test
  void theLatestComesFirstAndEachOnce() {
    Stream.of("a", "b", "c", "a", "x/../b").map(this::file).forEach(recent::add);

    assertThat(recent.all()).containsExactly(file("b"), file("a"), file("c"));
    assertThat(new RecentFiles(list).all()).isEqualTo(recent.all());
  }

  @Test
  void remembersTen() {
    IntStream.rangeClosed(1, 14).forEach(k -> recent.add(file("net" + k)));

    assertThat(recent.all()).hasSize(10).startsWith(file("net14")).endsWith(file("net5"));
    recent.add(file("net9"));
    assertThat(recent.all()).hasSize(10).startsWith(file("net9")).endsWith(file("net5"));
  }

  @Test
  void aRelativeNameIsMadeAbsolute() {
    recent.add(Path.of("net.json"));

    assertThat(recent.all()).containsExactly(Path.of("net.json").toAbsolutePath());
  }

  @Test
  void oddNamesAreKept() {
    Path odd = file("Übung #1 100% \"b\" é.json");
    recent.add(odd);

    assertThat(recent.all()).containsExactly(odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "7",
        "{\"files\": 7}",
        "{\"files\": [7, null, \"\", \"a b\", \"http://x/y\"]}",
        "{\"files\": {\"a\": \"file:\"}}",
        "\u0000\u0000",
        "{\"files\": [\"file:///\", \"file:/\", \"file:///.\"]}"
      })
  void aDamagedListCountsAsEmptyAndIsMended(String text) throws Exception {
    Files.createDirectories(list.getParent());
    Files.writeString(list, text);
    assertThat(recent.all()).isEmpty();

    recent.add(file("a"));

    assertThat(recent.all()).containsExactly(file("a"));
  }

  /** Each one compared with all before it would be five thousand million comparisons. */
  @Test
  void aHundredThousandEntriesAreCutBeforeTheyAreCompared() throws Exception {
    Files.createDirectories(list.getParent());
    String entries =
        IntStream.range(0, 100_000)
            .mapToObj(k -> "\"" + file("net" + k).toUri() + "\"")
            .collect(Collectors.joining(","));
    Files.writeString(list, "{\"files\": [" + entries + "]}");

    List<Path> all = assertTimeoutPreemptively(Duration.ofSeconds(5), recent::all);

    assertThat(all).hasSize(10).startsWith(file("net0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"recent.json", "recent.json.lock"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeKeepsNobodyWaiting(String name) throws Exception {
    Path pipe = Files.createDirectories(list.getParent()).resolve(name);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> recent.add(file("a")));

    assertThat(recent.all()).isEmpty();
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void aListThatCannotBeWrittenDisturbsNobody() throws Exception {
    Files.writeString(folder.resolve("config"), "a file");

    recent.add(file("a"));

    assertThat(recent.all()).isEmpty();
    assertThat(folder.resolve("config")).hasContent("a file");
  }

  @Test
  void severalWindowsLoseNothingOfEachOther() throws Exception {
    ExecutorService windows = Executors.newFixedThreadPool(5);
    try {
      List<Future<?>> done =
          IntStream.range(0, 10)
              .<Future<?>>mapToObj(
                  k -> windows.submit(() -> new RecentFiles(list).add(file("net" + k))))
              .toList();
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      windows.shutdownNow();
    }
    assertThat(recent.all())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 10).mapToObj(k -> file("net" + k)).toList());
  }
}
