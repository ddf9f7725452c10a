package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedLibrariesTest {

  @TempDir private Path folder;

  @Test
  void trustsTheLinkersList() throws Exception {
    Path cache = folder.resolve("cache");
    Files.write(cache, "x\0libgtk-3.so.0\0/lib\0".getBytes(StandardCharsets.ISO_8859_1));
    SharedLibraries libraries = new SharedLibraries(cache, List.of());

    assertThat(libraries.lacks("libgtk-3.so.0")).isFalse();
    assertThat(libraries.lacks("libgtk-3.so")).isTrue();
    assertThat(libraries.lacks("libXtst.so.6")).isTrue();
  }

  @Test
  void looksIntoFolders() throws Exception {
    Path cache = Files.createFile(folder.resolve("cache"));
    Files.createFile(folder.resolve("libgtk-3.so.0"));

    assertThat(new SharedLibraries(cache, List.of(folder)).lacks("libgtk-3.so.0")).isFalse();
  }

  @Test
  void knowsNothingWithoutTheList() {
    assertThat(new SharedLibraries(folder.resolve("none"), List.of()).lacks("any")).isFalse();
  }
}
