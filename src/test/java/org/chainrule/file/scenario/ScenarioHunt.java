package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.keys.Misunderstood;
import org.chainrule.file.scenario.BundledScenarios.Entry;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.JsonSpoiler;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.SourceNumbers;
import org.chainrule.network.Layer;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;

/** Scenario files: each opens to a net whose pass runs, or one line says where and why not. */
public final class ScenarioHunt implements Hunt<byte[]> {

  private static final Pattern PLACED =
      Pattern.compile(
          "net\\.json, line [1-9]\\d*, column [1-9]\\d*( \\(\\P{Cntrl}+\\))?: \\P{Cntrl}+");
  private static final String EMPTY = "net.json: this file is empty";
  private static final int SHORT = 8000;

  private final List<String> texts = texts();

  /** A hunt in spoilt files of all kinds. */
  public ScenarioHunt() throws Exception {
    // All that is read can fail.
  }

  private static List<String> texts() throws Exception {
    List<String> texts = new ArrayList<>(List.of(Texts.GOOD, Texts.EVERYTHING));
    for (Entry entry : BundledScenarios.all()) {
      texts.add(Texts.resource("/assets/scenarios/" + entry.id() + ".json"));
    }
    for (JsonNode referenceCase : json("reference-cases.json")) {
      if (referenceCase.toString().length() < SHORT) {
        texts.add(referenceCase.toString());
      }
    }
    json("second-cases.json")
        .get("cases")
        .forEach(second -> texts.add(second.get("scenario").toString()));
    return texts;
  }

  private static JsonNode json(String cases) throws Exception {
    return new ObjectMapper().readTree(Texts.resource("/org/chainrule/pass/program/" + cases));
  }

  @Override
  public String name() {
    return "scenarios";
  }

  @Override
  public int inTheBuild() {
    return 1500;
  }

  @Override
  public byte[] draw(Random random) {
    return new JsonSpoiler(random, texts).next();
  }

  @Override
  public Outcome judge(byte[] file) throws Exception {
    Scenario scenario;
    try {
      scenario = ScenarioReader.read(new ByteArrayInputStream(file), "net.json");
    } catch (ScenarioFileException refused) {
      if (!refused.getMessage().equals(EMPTY)) {
        assertThat(refused.getMessage()).matches(PLACED);
        // The place quotes what stands there, which may look like anything.
        Said.inOneLine(refused.getMessage().replaceFirst(" \\(.*?\\): ", ": "));
      }
      return Outcome.REFUSED;
    }
    for (Step step : Pass.run(scenario).steps()) {
      assertThat(step.result().value().rows()).isEqualTo(step.result().rows());
    }
    requireNumbersOf(file, scenario);
    requireSavedAsItIs(scenario);
    Misunderstood.of(scenario).forEach(Said::inOneLine);
    return Outcome.TAKEN;
  }

  /** What can be opened can be saved, and opened again, bit by bit. */
  private static void requireSavedAsItIs(Scenario scenario) throws Exception {
    String saved = ScenarioWriter.toJson(scenario);
    Scenario again = ScenarioReader.read(saved, "net.json");
    assertThat(again).isEqualTo(scenario);
    assertThat(ScenarioWriter.toJson(again)).isEqualTo(saved);
  }

  private static void requireNumbersOf(byte[] file, Scenario scenario) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException other) {
      return;
    }
    if (text.indexOf('\0') >= 0) {
      return; // It is written in another encoding.
    }
    SourceNumbers numbers = SourceNumbers.ofJson(text);
    for (Matrix matrix : matrices(scenario)) {
      for (double[] row : matrix.toRows()) {
        for (double entry : row) {
          assertThat(entry).isFinite();
          assertThat(numbers.has(entry)).as("%s stands in the file", entry).isTrue();
        }
      }
    }
  }

  private static List<Matrix> matrices(Scenario scenario) {
    List<Matrix> matrices = new ArrayList<>(List.of(scenario.sample().x(), scenario.sample().y()));
    for (Layer layer : scenario.network().layers()) {
      matrices.add(layer.weight());
      layer.bias().ifPresent(matrices::add);
    }
    return matrices;
  }

  @Override
  public Stream<byte[]> smaller(byte[] file) {
    return Smaller.bytes(file);
  }

  @Override
  public String show(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
