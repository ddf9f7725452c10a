package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainrule.file.arrays.ArrayFile;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

  @TempDir private Path folder;

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String out() {
    return folder.resolve("net.json").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import | a file of arrays is missing",
        "import x.csv | the scenario file to write is missing: --out NET.json",
        "import x.csv --out | a value is missing after --out",
        "import x.csv --out y.csv | a scenario is a JSON file, so its name must end in .json:"
            + " y.csv",
        "import x.csv --out n.json --net open | --net open needs the scenario that the arrays go"
            + " into: --into NET.json",
        "import x.csv --out n.json --samples lines | --samples knows no \"lines\"; known are rows,"
            + " columns",
        "import x.csv --out n.json --samples rows --samples rows | the option --samples is given"
            + " twice",
        "import x.csv --out n.json --sample rows | there is no option --sample",
        "import x.csv --out n.json --index 0 | --index knows no \"0\"; known are drop, keep",
      })
  void wrongUsageIsSaidBeforeAFileIsRead(String line, String message) {
    CommandRun run = CommandRun.of(line.split(" "));

    assertThat(run.err()).isEqualTo("chainrule: " + message + "; see chainrule --help\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  /** Neither what is read nor a folder is written over. */
  @Test
  void doesNotWriteOverWhatItReads() throws Exception {
    String data = file("data", "1,2\n");

    CommandRun run = CommandRun.of("import", data, "--out", folder + "/./data");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--out " + folder + "/./data is one of the files that are read");
    assertThat(Path.of(data)).hasContent("1,2\n");
  }

  @Test
  void aBadFileIsSaidInOneLine() throws Exception {
    String missing = folder.resolve("none.npz").toString();
    String scenario = ScenarioTexts.bundled(folder, "kink");

    for (String[] files : new String[][] {{missing}, {scenario}, {scenario, missing}}) {
      CommandRun run =
          files.length == 1
              ? CommandRun.of("import", files[0], "--out", out())
              : CommandRun.of("import", files[0], "--into", files[1], "--out", out());

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).startsWith("chainrule: " + files[files.length - 1]).hasLineCount(1);
      assertThat(run.out()).isEmpty();
      assertThat(Path.of(out())).doesNotExist();
    }
  }

  /** Puts a file of arrays into the folder. */
  private String sample(String name) throws Exception {
    Path file = folder.resolve(name);
    try (InputStream in = ArrayFile.class.getResourceAsStream(name)) {
      Files.write(file, in.readAllBytes());
    }
    return file.toString();
  }

  private CommandRun into(String net, String file, String... more) throws Exception {
    String old = ScenarioTexts.bundled(folder, net);
    List<String> line = new ArrayList<>(List.of("import", file, "--into", old, "--out", out()));
    line.addAll(List.of(more));
    return CommandRun.of(line.toArray(String[]::new));
  }

  private Scenario written() throws Exception {
    return ScenarioReader.read(Path.of(out()));
  }

  /** The loss is the one that is published with these numbers, which are kept as h = x W + b. */
  @Test
  void makesANetOfWeightsAsNotebooksKeepThem() throws Exception {
    CommandRun run =
        CommandRun.of(
            "import",
            sample("n02b-cs231n-rowconv-onehot.npz"),
            "--out",
            out(),
            "--activations",
            "relu,softmax",
            "--loss",
            "cross_entropy");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("W2, 2 × 3: W2 (3 × 2)")
        .endsWith("loss = 1.05\nWritten to " + out() + "\n");
    assertThat(Pass.run(written()).quantity(Name.loss()).value().get(0, 0))
        .isCloseTo(1.0513754685043635, within(1e-15));
  }

  /** What it says when more than one reading fits decides it. */
  @Test
  void asksAndIsAnswered() throws Exception {
    Files.writeString(Path.of(out()), "old");
    String file = sample("n05-zero-based-W0.npz");
    String[] line = {
      "import", file, "--out", out(), "--force", "--loss=mse", "--activations=relu,identity"
    };

    CommandRun asked = CommandRun.of(line);

    assertThat(asked.status()).isEqualTo(1);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err())
        .startsWith("chainrule: n05-zero-based-W0.npz: ")
        .endsWith(" Say --weights out-in or --weights in-out.\n")
        .hasLineCount(1);
    assertThat(Path.of(out())).hasContent("old");

    List<double[][]> weights = new ArrayList<>();
    for (String axes : List.of("out-in", "in-out")) {
      String[] answered = Arrays.copyOf(line, line.length + 2);
      answered[line.length] = "--weights";
      answered[line.length + 1] = axes;
      assertThat(CommandRun.of(answered).status()).isZero();
      weights.add(written().network().layers().get(0).weight().toRows());
    }
    assertThat(weights.get(0)).isDeepEqualTo(new double[][] {{0.15, 0.2}, {0.25, 0.3}});
    assertThat(weights.get(1)).isDeepEqualTo(new double[][] {{0.15, 0.25}, {0.2, 0.3}});
  }

  @Test
  void asksForActivationsAndLossOfANewNet() throws Exception {
    CommandRun run = CommandRun.of("import", sample("n03-state_dict.npz"), "--out", out());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("Say --activations with 2 names, commas between, such as ")
                    .endsWith(
                        "; known are relu, leaky_relu, sigmoid, tanh, softplus, gelu, silu,"
                            + " elu, identity, softmax."),
            line -> assertThat(line).contains(" Say --loss mse or --loss "));
    assertThat(Path.of(out())).doesNotExist();
  }

  /** A square x is turned with y, or neither is. */
  @Test
  void takesSamplesWithTheirTargets() throws Exception {
    String file = sample("n10-x-square-rows.npz");

    CommandRun asked = into("relu-regression", file);
    assertThat(asked.err()).endsWith(" Say --resize yes or --resize no.\n").hasLineCount(1);
    CommandRun run = into("relu-regression", file, "--resize", "yes");

    assertThat(run.status()).isZero();
    assertThat(written().sample().x().toRows()).isDeepEqualTo(new double[][] {{1, 3}, {2, 4}});
    assertThat(written().sample().y().toRows())
        .isDeepEqualTo(new double[][] {{1, 0}, {0, 1}, {0, 0}});
  }

  @Test
  void takesTheColumnsThatAreNamed() throws Exception {
    String table = file("points.csv", "id,u,v,up,down\n7,1,2,3,4\n9,5,6,7,8\n");

    CommandRun run = into("relu-regression", table, "--x", "v,2", "--y", "points=up-down");

    assertThat(run.err()).isEmpty();
    assertThat(written().sample().x().toRows()).isDeepEqualTo(new double[][] {{2, 6}, {1, 5}});
    assertThat(written().sample().y().toRows()).isDeepEqualTo(new double[][] {{3, 7}, {4, 8}});
    assertThat(into("relu-regression", table, "--x", "w", "--force").err())
        .isEqualTo(
            "chainrule: points.csv: there is no column \"w\"; this table has id, u, v, up, down\n");
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("taken.json"));
    String file = sample("n03-state_dict.npz");

    CommandRun run =
        CommandRun.of("import", file, "--out", "" + taken, "--activations=relu,relu", "--loss=mse");

    assertThat(run)
        .isEqualTo(
            new CommandRun(1, "", "chainrule: " + taken + ": this is a folder, not a file\n"));
  }

  @Test
  void helpSaysWhatEachOptionIs() {
    CommandRun run = CommandRun.of("import", "--help");

    assertThat(run.out())
        .startsWith("Usage: chainrule import FILE… --out=NET")
        .contains("--place=ARRAY=PLACE")
        .doesNotContain("${");
    assertThat(CommandRun.of("--help").out()).contains("  import ");
  }

  /** Whoever opens data is told how it is taken in. */
  @ParameterizedTest
  @ValueSource(strings = {"data.csv", "data.TSV", "numbers.txt"})
  void aTableIsNoScenario(String name) throws Exception {
    String table = file(name, name.endsWith("txt") ? " -0.5 1\n2 3\n" : "x1,x2\n1,2\n");

    for (String command : new String[] {"trace", "check"}) {
      CommandRun run = CommandRun.of(command, table);

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo(
              "chainrule: "
                  + table
                  + ": this holds arrays, not a scenario; take them in with Import (Ctrl I), or"
                  + " with chainrule import\n");
    }
  }

  @Test
  void arraysOfNumPyAreNoScenario() throws Exception {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("W1.npy"));
    }
    byte[] array = "\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1);

    for (byte[] bytes : new byte[][] {archive.toByteArray(), array}) {
      String file = Files.write(folder.resolve("net.json"), bytes).toString();
      CommandRun run = CommandRun.of(file);

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains(": this holds arrays, not a scenario;").hasLineCount(1);
    }
  }
}
