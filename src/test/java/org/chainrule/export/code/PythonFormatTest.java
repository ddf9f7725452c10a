package org.chainrule.export.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainrule.OutsideTool;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.Exports;
import org.chainrule.export.Traces;
import org.chainrule.export.request.CodeLibrary;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code is run by Python, so the outside source of every number is NumPy or PyTorch. */
class PythonFormatTest {

  private static final List<String> ACTIVATIONS =
      List.of(
          "relu",
          "leaky_relu",
          "sigmoid",
          "tanh",
          "softplus",
          "gelu",
          "silu",
          "elu",
          "identity",
          "softmax");
  private static final List<String> LOSSES =
      List.of(
          "mse",
          "bce",
          "cross_entropy",
          "mae",
          "huber",
          "squared_error_half",
          "squared_error_mean",
          "given");

  private static final String RUN_ALL =
      """
      import glob, io, contextlib, runpy, sys
      for file in sorted(glob.glob("*.py")):
          if file == "run_all.py":
              continue
          if "torch" in sys.modules:
              sys.modules["torch"].set_grad_enabled(True)
          out = io.StringIO()
          with contextlib.redirect_stdout(out):
              runpy.run_path(file)
          assert out.getvalue().endswith(" quantities agree with Chainrule\\n"), file
          print(file)
      """;

  @TempDir private Path folder;

  private static String written(Format format, Export export) throws IOException {
    return new String(Exports.file(format, export), StandardCharsets.UTF_8);
  }

  /** A net of two samples, one of whose hidden units stands at the kink. */
  private Scenario net(String activation, String loss) throws Exception {
    String last =
        switch (loss) {
          case "bce" -> "sigmoid";
          case "cross_entropy" -> "softmax";
          default -> activation;
        };
    boolean classes = List.of("bce", "cross_entropy").contains(loss);
    String targets = classes ? "[[1,0],[0,1]]" : "[[0.3,1],[-1,2]]";
    Path file = folder.resolve("net.json");
    Files.writeString(
        file,
        "{\"layers\":[{\"W\":[[0.5,-1],[1.5,0.5],[-1,-0.5]],\"b\":[0,-1,1],\"activation\":\""
            + activation
            + "\"},{\"W\":[[1,-0.5,2],[-1,0.5,1]],\"b\":[0.5,0],\"activation\":\""
            + last
            + "\"}],\"loss\":\""
            + loss
            + "\",\"x\":[[1,0.5],[-2,1]],\"y\":"
            + targets
            + "}");
    return ScenarioFile.open(file).scenario();
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationLossAndBundledNetAgrees(CodeLibrary library) throws Exception {
    OutsideTool python = OutsideTool.python(library == CodeLibrary.NUMPY ? "numpy" : "torch");
    int count = 0;
    for (String activation : ACTIVATIONS) {
      for (String loss : LOSSES) {
        Export export = Exports.of(net(activation, loss), Exports.code(library));
        String name = activation + "_" + loss + ".py";
        Files.writeString(folder.resolve(name), written(new PythonFormat(), export));
        count++;
      }
    }
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      Explainer explainer = Traces.bundled(entry.id());
      for (Notation notation : List.of(Notation.SHEET, Notation.TEXTBOOK)) {
        Export export =
            Exports.bundled(entry.id(), Exports.code(library)).with(explainer.with(notation));
        String name = "bundled_" + entry.id() + (notation.layered() ? "_textbook" : "") + ".py";
        Files.writeString(folder.resolve(name), written(new PythonFormat(), export));
        count++;
      }
    }
    Files.writeString(folder.resolve("run_all.py"), RUN_ALL);

    String said = python.run(folder, "run_all.py");

    assertThat(said.lines().filter(line -> line.endsWith(".py"))).hasSize(count);
  }

  /** A check that cannot fail would prove nothing. */
  @Test
  void aWrongNumberIsFound() throws Exception {
    OutsideTool python = OutsideTool.python("numpy");
    String code =
        written(
            new PythonFormat(),
            Exports.bundled("relu-regression", Exports.code(CodeLibrary.NUMPY)));
    Files.writeString(
        folder.resolve("wrong.py"),
        code.replace("[[4.], [-2.], [2.]]", "[[4.], [-2.], [2.000001]]"));

    assertThat(catchThrowable(() -> python.run(folder, "wrong.py"))).hasMessageContaining("dl_dz2");
  }

  @Test
  void callsQuantitiesByTheNotation() throws Exception {
    Scenario relu = BundledScenarios.load("relu-regression");
    Export textbook =
        Exports.of(relu, Exports.code(CodeLibrary.NUMPY))
            .with(Traces.of(relu).with(Notation.TEXTBOOK));

    assertThat(written(new PythonFormat(), textbook))
        .contains(
            "a1 = np.maximum(0, z1)\n", "delta1 = dl_da1 * slope_z1\n", "dl_dW1 = delta1 @ x.T\n");
  }

  @Test
  void aNotebookHoldsTheSameCode() throws Exception {
    Export export = Exports.bundled("sigmoid-bce", Exports.code(CodeLibrary.TORCH));
    JsonNode cells =
        new ObjectMapper().readTree(written(new NotebookFormat(), export)).get("cells");
    StringBuilder code = new StringBuilder();
    for (JsonNode cell : cells) {
      if (cell.get("cell_type").asText().equals("code")) {
        cell.get("source").forEach(line -> code.append(line.asText()));
        code.append("\n");
      }
    }
    String program = written(new PythonFormat(), export).replaceAll("(?m)^# .*\\n", "");

    assertThat(code.toString().replace("\n", "")).isEqualTo(program.replace("\n", ""));
    assertThat(cells.toString()).contains("$$");
  }

  @Test
  void aNameStaysAComment() throws Exception {
    Export hostile = Exports.of(Exports.hostile(), Exports.code(CodeLibrary.NUMPY));

    assertThat(written(new PythonFormat(), hostile)).startsWith("# " + Exports.HOSTILE + "\n");
    assertThat(
            new ObjectMapper()
                .readTree(written(new NotebookFormat(), hostile))
                .at("/cells/0/source/0")
                .asText())
        .isEqualTo("# \\</script\\>\\<b\\>\"\\\\\\{%\\$\\&\\_\\^\\~\\#\\`\n");
  }
}
