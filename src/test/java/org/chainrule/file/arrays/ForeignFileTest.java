package org.chainrule.file.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainrule.file.arrays.ArrayFiles.errorOf;
import static org.chainrule.file.arrays.ArrayFiles.npy;
import static org.chainrule.file.arrays.ArrayFiles.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainrule.arrays.TableText;
import org.chainrule.file.foreign.ForeignFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures are those that the formats' own descriptions give. */
class ForeignFileTest {

  private static final byte[] BINARY = {0, 1, 2, 3, 0, 0, 0, 0};

  @TempDir Path folder;

  /** Bytes above 127 and below 32 are written in hexadecimal, between brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[89]PNG[0d0a1a0a] | PICTURE",
        "[ffd8ffe0] | PICTURE",
        "GIF89a | PICTURE",
        "%PDF-1.7 | PDF",
        "[89]HDF[0d0a1a0a] | HDF5",
        "[8002]}q | PICKLE",
        "[8003]cnumpy | PICKLE",
        "[800495] | PICKLE",
        "[8005] | PICKLE",
        "[80028a0a6cfc9c46f920] | PYTORCH",
        "MATLAB 5.0 MAT-file, Platform: GLNXA64 | MATLAB",
        "MATLAB 7.3 MAT-file, Platform: GLNXA64 | MATLAB",
        "[1000000000000000]{\"W1\":{\"dtype\": | SAFETENSORS",
        "[00000803] | IDX",
        "[1f8b08] | COMPRESSED",
        "7z[bcaf271c] | COMPRESSED",
        "PAR1[1504] | COLUMNS",
        "SQLite format 3[00] | DATABASE",
        "[d0cf11e0a1b11ae1] | OLD_OFFICE",
      })
  void isKnownByItsFirstBytes(String beginning, ForeignFile expected) throws Exception {
    Path file = file("data.csv", joined(bytes(beginning), BINARY));

    assertThat(errorOf(file)).isEqualTo(file + ": " + expected.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "[Content_Types].xml xl/workbook.xml, WORKBOOK",
    "[Content_Types].xml word/document.xml, OFFICE",
    "mimetype content.xml meta.xml, OPEN_DOCUMENT",
    "metadata.json config.json model.weights.h5, KERAS",
    "archive/data.pkl archive/data/0 archive/version, PYTORCH",
    "Index/Document.iwa preview.jpg, APPLE",
  })
  void anArchiveIsKnownByTheNamesInIt(String names, ForeignFile expected) {
    Map<String, byte[]> entries =
        Arrays.stream(names.split(" ")).collect(Collectors.toMap(name -> name, name -> BINARY));
    Path file = zip(folder.resolve("data.npz"), entries);

    assertThat(errorOf(file)).isEqualTo(file + ": " + expected.reason());
  }

  @Test
  void anArchiveWithAnArrayIsOneOfNumPy() throws Exception {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }";
    Path file = zip(folder.resolve("a.npz"), Map.of("data.pkl", BINARY, "x.npy", npy(header, 1)));

    assertThat(ArrayFile.found(file)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<!DOCTYPE html><html lang=\"en\"> | WEB_PAGE",
        "` \r\n<HTML>` | WEB_PAGE",
        "<?xml version=\"1.0\"?><svg> | XML",
        "%%MatrixMarket matrix array real general | MATRIX_MARKET",
        "{\\rtf1\\ansi 1,2} | RICH_TEXT",
        "{\"name\": \"a net\", \"layers\": [{\"W\": [[1]]}], \"loss\": \"mse\"} | SCENARIO",
        "{\"layers\": [{\"W\": [[1]], | SCENARIO",
        "{\"cells\": [{\"source\": [\"1\"]}], \"metadata\": {}, \"nbformat\": 4} | NOTEBOOK",
        "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [1]}} | KERAS_CONFIG",
      })
  void aTextIsKnownByWhatItSays(String text, ForeignFile expected) throws Exception {
    Path file = file("data.csv", text.getBytes(StandardCharsets.UTF_8));
    Path wide = file("wide.csv", text.getBytes(StandardCharsets.UTF_16));

    assertThat(errorOf(file)).isEqualTo(file + ": " + expected.reason());
    assertThat(errorOf(wide)).isEqualTo(wide + ": " + expected.reason());
  }

  /** Headings that only look like the beginning of something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PKW,PS\n1,2\n3,4\n",
        "PK,x\n1,2\n",
        "PAR1,PAR2\n1,2\n",
        "BMI,age\n1,2\n",
        "MATLAB,R\n1,2\n",
        "II,MM\n1,2\n",
        "GIF,PNG\n1,2\n",
        "7z,zip\n1,2\n",
        "€,$\n1,2\n",
      })
  void aHeadingIsNoSignature(String table) throws Exception {
    for (String charset : new String[] {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE"}) {
      Path file = file("cars.csv", table.getBytes(charset));

      assertThat(ArrayFile.found(file)).containsExactly(new TableText("cars.csv", "cars", table));
    }
  }

  @Test
  void saysWhatToDoInstead() {
    assertThat(ForeignFile.WORKBOOK.reason())
        .isEqualTo("this is an Excel workbook; save the sheet with the numbers as .csv");
    assertThat(ForeignFile.PYTORCH.reason())
        .isEqualTo(
            "this is a PyTorch file; open it there and save its numbers with np.savez(\"w.npz\","
                + " **{k: v.numpy() for k, v in model.state_dict().items()})");
    assertThat(ForeignFile.SCENARIO.reason())
        .isEqualTo("this is a scenario, not data; open it with File > Open");
  }

  @ParameterizedTest
  @EnumSource(ForeignFile.class)
  void hasItsWordsOnOneLine(ForeignFile kind) {
    assertThat(kind.reason()).startsWith("this ").doesNotContain("\n").doesNotContain("{0}");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] bytes(String written) {
    StringBuilder bytes = new StringBuilder();
    for (String part : written.split("[\\[\\]]")) {
      boolean hexadecimal = written.contains("[" + part + "]");
      for (int k = 0; k < part.length(); k += hexadecimal ? 2 : 1) {
        bytes.append(
            hexadecimal ? (char) Integer.parseInt(part.substring(k, k + 2), 16) : part.charAt(k));
      }
    }
    return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
