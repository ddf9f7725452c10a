package org.chainrule.file.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs, of which the others are children of this one. */
class PresenceTest {

  @TempDir private Path folder;

  /** Prints whether it was alone, and stays until its input ends. */
  public static final class Child {
    private Child() {}

    /** Enters. */
    public static void main(String[] arguments) throws IOException {
      List<String> alone = new ArrayList<>();
      try (Presence there = Presence.enter(Path.of(arguments[0]), () -> alone.add("alone"))) {
        System.out.println(alone.isEmpty() ? "with others" : "alone");
        System.out.flush();
        System.in.read();
      }
    }
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            file().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Path file() {
    return folder.resolve("made/windows.lock");
  }

  private static String said(Process child) throws IOException {
    return child.inputReader().readLine();
  }

  @Test
  void whoComesFirstIsAloneAndWhoComesAfterAKillToo() throws Exception {
    Process first = child();
    assertThat(said(first)).isEqualTo("alone");
    Process second = child();
    assertThat(said(second)).isEqualTo("with others");
    first.destroyForcibly().waitFor();
    Process third = child();
    assertThat(said(third)).as("the second still lives").isEqualTo("with others");
    second.destroyForcibly().waitFor();
    third.destroyForcibly().waitFor();

    List<String> alone = new ArrayList<>();
    Presence.enter(file(), () -> alone.add("alone")).close();

    assertThat(alone).hasSize(1);
  }

  @Test
  void aFolderIsNoFile() throws Exception {
    Files.createDirectories(file());

    assertThatThrownBy(() -> Presence.enter(file(), () -> {})).isInstanceOf(IOException.class);
  }
}
