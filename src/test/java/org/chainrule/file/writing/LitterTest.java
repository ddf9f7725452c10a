package org.chainrule.file.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LitterTest {

  @TempDir private Path home;

  private Path temporary(Path folder, String name, int age) throws IOException {
    Path file = Files.writeString(TemporaryFiles.in(Files.createDirectories(folder), name), "half");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(age)));
  }

  @Test
  void whatAKillLeftBesideAScenarioIsSweptAtTheNextStart() throws Exception {
    Path settings = home.resolve("config");
    Path work = home.resolve("work");
    Path gone = home.resolve("gone");
    List<Path> left = List.of(temporary(settings, "a", 90), temporary(work, "b", 90));
    Path young = temporary(work, "c", 0);
    Path scenario = Files.writeString(work.resolve("net.json"), "{}");

    Litter.sweep(settings, List.of(scenario, gone.resolve("x.json"), Path.of("/")));

    assertThat(left).noneMatch(Files::exists);
    assertThat(young).as("of a window that may still be saving").exists();
    assertThat(scenario).exists();
  }

  /** The first save in a folder that is in no list. */
  @Test
  void whatAKillLeftInAFolderThatNobodyRemembersIsSweptToo() throws Exception {
    Path settings = home.resolve("config");
    Path work = Files.createDirectory(home.resolve("work"));
    Places places = Places.in(settings);
    places.note(work.resolve("first.json")); // and killed
    Runnable done = places.note(work.resolve("second.json"));
    assertThat(places.folders().values()).containsExactly(work, work);
    done.run();
    Path left = temporary(work, "a", 0);

    Litter.sweep(settings, List.of());
    assertThat(left).as("of a window that may still be saving").exists();
    for (Path old : List.of(left, places.folders().keySet().iterator().next())) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(90)));
    }
    Files.writeString(places.notes().resolve("no note"), "?");
    Litter.sweep(settings, List.of());

    assertThat(left).doesNotExist();
    assertThat(places.folders()).isEmpty();
  }

  @Test
  void oldTemporaryFilesAreSweptAndNoOthers() throws Exception {
    byte[] font = {1, 2, 3};
    Instant start = Instant.now();
    Path left = copy("+JXF1.tmp", font, start.minusSeconds(9));
    List<Path> kept =
        List.of(
            copy("+~JF2.tmp", font, start.plusSeconds(1)),
            copy("present.lock", font, start.minusSeconds(9)),
            Files.createDirectory(home.resolve("folder.tmp")));

    Litter.sweepTemporary(home, start);

    assertThat(left).doesNotExist();
    assertThat(kept).allMatch(Files::exists);
  }

  private Path copy(String name, byte[] content, Instant time) throws IOException {
    Path file = Files.write(home.resolve(name), content);
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }

  @Test
  void emptySettingsOfAFullDiskAreSweptAndNoOthers() throws Exception {
    Path empty = Files.createFile(home.resolve("settings8123.json"));
    Path full = Files.writeString(home.resolve("settings7.json"), "{}");
    Path own = Files.createFile(home.resolve("settings.json"));

    Litter.sweep(home, List.of());

    assertThat(empty).doesNotExist();
    assertThat(full).exists();
    assertThat(own).exists();
  }
}
