package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.common.WindowServices;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes numbers for the default net (x 2 × 1, W₁ 3 × 2, W₂ 2 × 3) from files. */
final class ImportJourneyTest {

  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();

  @AutoClose
  private final WindowRobot window =
      WindowRobot.open(
          BundledScenarios.first(),
          jobs -> WindowServices.forgetful(dialogs, jobs, Platform::runLater));

  @Test
  void aTableGoesToTheMatrixOfItsName() throws IOException {
    take(Files.writeString(folder.resolve("W1.csv"), "1,2\n3,4\n5,6\n"));

    assertThat(window.numbers("W1")).contains("1 2; 3 4; 5 6");
    assertThat(window.visible("problem")).isFalse();
    assertThat(window.stage().getTitle()).contains("•");
    window.act(window.session().editing()::undo);
    assertThat(window.numbers("W1")).contains("0.5 −1; 1.5 0.5; −1 −0.5");
  }

  @Test
  void anArchiveSetsWhatFitsAndSaysWhatDoesNot() throws IOException {
    Path file = folder.resolve("net.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "W1", "(3, 2)", 1, 2, 3, 4, 5, 6);
      add(zip, "b1", "(3,)", 7, 8, 9);
      add(zip, "W2", "(3, 2)", 1, 2, 3, 4, 5, 6);
      add(zip, "spam", "(1, 1)", 1);
    }
    take(file);

    assertThat(window.numbers("W1")).contains("1 2; 3 4; 5 6");
    assertThat(window.numbers("b1")).contains("7; 8; 9");
    assertThat(window.numbers("W2")).contains("1 −0.5 2; −1 0.5 1");
    assertThat(window.text("problem"))
        .startsWith("net.npz: ")
        .contains("spam")
        .contains("W₂ is 2 × 3, but the new one is 3 × 2");
    window.act(window.session().editing()::undo);
    assertThat(current()).isEqualTo(BundledScenarios.first());
  }

  @Test
  void asksWhereNumbersWithoutANameGo() throws IOException {
    Path file = Files.writeString(folder.resolve("numbers.csv"), "7\n8\n");
    take(file);
    assertThat(window.visible("question")).isTrue();
    assertThat(window.text("question-text")).contains("numbers.csv").contains("2 × 1");
    assertThat(window.find("question-x")).isPresent();
    assertThat(window.find("question-W1")).isEmpty();
    window.press(KeyCode.ESCAPE);
    assertThat(current()).isEqualTo(BundledScenarios.first());

    take(file);
    window.click("question-b2");
    assertThat(window.numbers("b2")).contains("7; 8");
    assertThat(current().sample().x()).isEqualTo(Matrix.column(1, -2));
  }

  @Test
  void saysWhenNumbersFitNowhere() throws IOException {
    take(Files.writeString(folder.resolve("numbers.csv"), "1 2 3\n4 5 6\n7 8 9\n"));
    assertThat(window.visible("question")).isFalse();
    assertThat(window.text("problem"))
        .isEqualTo("numbers.csv: 3 × 3 numbers fit nowhere in this net");
  }

  @Test
  void saysWhenAFileHoldsNoNumbers() throws IOException {
    take(Files.writeString(folder.resolve("W1.csv"), "1 2\nspam 3\n"));
    assertThat(window.text("problem")).contains("W1.csv").contains("spam");
    assertThat(current()).isEqualTo(BundledScenarios.first());
  }

  private void take(Path file) {
    dialogs.choose(file);
    window.press(KeyCode.CONTROL, KeyCode.I);
    window.awaitJobs();
  }

  private Scenario current() {
    return WindowRobot.onFx(() -> window.session().editing().historyProperty().get().current());
  }

  /** The format is that of NumPy's documentation, version 1.0. */
  private static void add(ZipOutputStream zip, String name, String shape, double... entries)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }";
    String padded = header + " ".repeat(117 - header.length()) + "\n";
    OutputStream out = zip;
    out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
    out.write(padded.getBytes(StandardCharsets.US_ASCII));
    ByteBuffer bytes = ByteBuffer.allocate(8 * entries.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double entry : entries) {
      bytes.putDouble(entry);
    }
    out.write(bytes.array());
    zip.closeEntry();
  }
}
