package org.chainrule.file.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLinesTest {

  @TempDir private Path folder;

  @Test
  void linesStandUnderTheFirstAndAreThereAtTheNextStart() throws IOException {
    Path file = folder.resolve("sub").resolve("lines.csv");
    KeptLines lines = new KeptLines(file, "a,b");
    assertThat(lines.all()).isEmpty();
    assertThat(file).doesNotExist();
    lines.add(List.of("1,2"));
    lines.add(List.of("3,4", "5,é"));
    assertThat(Files.readString(file)).isEqualTo("a,b\n1,2\n3,4\n5,é\n");
    assertThat(new KeptLines(file, "a,b").all()).containsExactly("1,2", "3,4", "5,é");
    lines.clear();
    assertThat(lines.all()).isEmpty();
  }

  @Test
  void olderLinesMakeRoom() {
    KeptLines lines = new KeptLines(folder.resolve("lines.csv"), "n");
    lines.add(IntStream.range(0, KeptLines.MOST).mapToObj(String::valueOf).toList());
    lines.add(List.of("last"));
    assertThat(lines.all()).hasSize(KeptLines.MOST).startsWith("1").endsWith("last");
  }

  @Test
  void whatCannotBeWrittenIsPassedOver() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    KeptLines lines = new KeptLines(file.resolve("lines.csv"), "n");
    lines.add(List.of("1"));
    assertThat(lines.all()).isEmpty();
  }
}
