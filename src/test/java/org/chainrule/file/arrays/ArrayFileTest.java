package org.chainrule.file.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainrule.file.arrays.ArrayFiles.SQUARE;
import static org.chainrule.file.arrays.ArrayFiles.errorOf;
import static org.chainrule.file.arrays.ArrayFiles.npy;
import static org.chainrule.file.arrays.ArrayFiles.written;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.TableText;
import org.chainrule.file.scenario.ScenarioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files beside this test were written by NumPy; the others are built here. */
class ArrayFileTest {

  private static final String TABLE = "Größe;Gewicht\r\n0,5;-1\r\n1,5;0,5\r\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void aTableIsFoundAsItIsWritten(String charset) throws Exception {
    Path file = file("w.de.csv", TABLE.getBytes(charset));

    assertThat(ArrayFile.found(file)).containsExactly(new TableText("w.de.csv", "w.de", TABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoPartOfTheText(String charset) throws Exception {
    Path file = file("table", ("\uFEFF" + TABLE).getBytes(charset));

    assertThat(ArrayFile.found(file)).containsExactly(new TableText("table", "table", TABLE));
  }

  @Test
  void anEndOfDosIsNoPartOfTheText() throws Exception {
    Path file = file("a.csv", (TABLE + "\u001a").getBytes(StandardCharsets.UTF_8));

    assertThat(ArrayFile.found(file)).containsExactly(new TableText("a.csv", "a", TABLE));
  }

  /** To understand a text takes longer than to fetch it, and can be ended too. */
  @Test
  void itIsToldHowFarATextIsUnderstood() throws Exception {
    Path file = file("w.csv", TABLE.getBytes(StandardCharsets.UTF_8));
    List<Double> shares = new ArrayList<>();
    DoubleConsumer impatient =
        share -> {
          if (share > 0.5) {
            throw new CancellationException();
          }
        };

    ArrayFile.found(List.of(file), shares::add);

    assertThat(shares).isSorted().last().satisfies(last -> assertThat(last).isBetween(0.8, 1.0));
    assertThat(shares).filteredOn(share -> share > 0.25).hasSizeGreaterThan(4);
    assertThatThrownBy(() -> ArrayFile.found(List.of(file), impatient))
        .isInstanceOf(CancellationException.class);
  }

  /** What looks like LaTeX, or as if something were left out, may be in a comment or a heading. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# R&D, batch 1\n1,2\n3,4\n",
        "# C:\\data\\iris\n1,2\n3,4\n",
        "# and so on ...\n1,2\n3,4\n",
        "height & weight,age\n1,2\n3,4\n",
      })
  void aCommentOrAHeadingMakesNoOtherFormat(String table) throws Exception {
    Path file = file("a.csv", table.getBytes(StandardCharsets.UTF_8));

    assertThat(ArrayFile.found(file)).containsExactly(new TableText("a.csv", "a", table));
  }

  @Test
  void saysWhyAFileIsRefused() throws Exception {
    assertThat(errorOf(file("c.csv", new byte[] {1, 2, 0, 1})))
        .endsWith(
            "c.csv: this is neither text nor an array of NumPy; arrays are read from .npy, .npz,"
                + " .csv and .tsv");
    assertThat(errorOf(folder.resolve("gone.csv"))).endsWith("gone.csv: there is no such file");
    assertThat(errorOf(folder)).endsWith(": this is a folder, not a file");
    assertThat(errorOf(file("empty.csv", new byte[0]))).endsWith("csv: this file is empty");
    assertThat(errorOf(file("blank.csv", new byte[] {'\n', ' '}))).endsWith(": this file is empty");
  }

  @Test
  void oneZeroAmongTextIsNoWideText() throws Exception {
    assertThat(errorOf(file("a.csv", "1,2\0003,4\n".getBytes(StandardCharsets.UTF_8))))
        .contains("this is neither text");
    assertThat(errorOf(file("b.csv", "1\0".repeat(3).concat("1").getBytes("UTF-8"))))
        .contains("this is neither text");
  }

  @Test
  void severalFilesComeInTheirOrder() throws Exception {
    Path table = file("x.csv", TABLE.getBytes(StandardCharsets.UTF_8));
    List<Path> files = List.of(table, written("n05-zero-based-W0.npz"), written("weights.npy"));

    assertThat(ArrayFile.found(files))
        .extracting(Found::id)
        .containsExactly(
            "x.csv/x",
            "n05-zero-based-W0.npz/W0",
            "n05-zero-based-W0.npz/b0",
            "n05-zero-based-W0.npz/W1",
            "n05-zero-based-W0.npz/b1",
            "weights.npy/weights");
  }

  /** Folders are named only where they tell apart, and only as many as it takes. */
  @ParameterizedTest
  @CsvSource({
    "a/W.npy b/W.npy c/x.npy, a/W.npy/W b/W.npy/W x.npy/x",
    "a/c/W.npy b/c/W.npy d/W.npy, a/c/W.npy/W b/c/W.npy/W d/W.npy/W",
    "a/W.npy a/W.npy a/../a/W.npy, W.npy/W",
    "a/W.npy a/W, W.npy/W W/W",
  })
  void filesOfOneNameAreToldApartByTheirFolders(String files, String ids) throws Exception {
    List<Path> paths = Arrays.stream(files.split(" ")).map(folder::resolve).toList();
    for (Path path : paths) {
      Files.createDirectories(path.normalize().getParent());
      Files.write(path.normalize(), npy(SQUARE, 1, 2, 3, 4));
    }

    assertThat(ArrayFile.found(paths)).extracting(Found::id).containsExactly(ids.split(" "));
  }

  @Test
  void oneBadFileRefusesAll() throws Exception {
    Path bad = file("bad.npy", npy(SQUARE, 1, 2, 3));
    List<Path> files = List.of(written("weights.npy"), bad);

    assertThatThrownBy(() -> ArrayFile.found(files))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessage(bad + ": the file stops too early: of 4 entries it holds 3");
  }

  /** Every file that was cut off or had bytes exchanged is read, or refused in one line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "weights.npy",
        "version2.npy",
        "W1-f16.npy",
        "shapes.npz",
        "names.npz",
        "locked.npz",
        "n02b-cs231n-rowconv-onehot.npz"
      })
  void damagedFilesAreReadOrRefused(String name) throws Exception {
    Random random = new Random(11);
    byte[] whole = Files.readAllBytes(written(name));
    for (int k = 0; k < 100; k++) {
      byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
      bytes = random.nextBoolean() ? whole.clone() : bytes;
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      requireReadOrRefused(file("damaged", bytes));
    }
  }

  /** Every prefix, and every single bit. */
  @ParameterizedTest
  @ValueSource(strings = {"W1-f16.npy", "locked.npz", "n10-x-square-rows.npz"})
  void everyCutAndEveryFlipIsReadOrRefused(String name) throws Exception {
    byte[] whole = Files.readAllBytes(written(name));
    for (int k = 0; k < whole.length; k++) {
      requireReadOrRefused(file("cut", Arrays.copyOf(whole, k)));
      byte[] flipped = whole.clone();
      flipped[k] ^= 1 << k % 8;
      requireReadOrRefused(file("flipped", flipped));
    }
  }

  private static void requireReadOrRefused(Path file) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(errorOf(file)).isNotEmpty().doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
