package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chainrule.file.scenario.BundledScenarios.Entry;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a file, it opens to a net whose pass runs, or one line says why not. Run it
 * for longer with {@code -Dchainrule.fuzz.seconds=600}; {@code -Dchainrule.fuzz.seed} gives other
 * files.
 */
class ScenarioFuzzTest {

  private static final int FILES_IN_THE_BUILD = 3000;
  private static final long SECONDS = Long.getLong("chainrule.fuzz.seconds", 0);
  private static final long SEED = Long.getLong("chainrule.fuzz.seed", 20261122);

  private static final Pattern PLACED =
      Pattern.compile(
          "net\\.json, line [1-9]\\d*, column [1-9]\\d*( \\(\\P{Cntrl}+\\))?: \\P{Cntrl}+");
  private static final String EMPTY = "net.json: this file is empty";
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|Jackson|\\bjava\\b|Token|JSON String|chainrule\\.[a-z]|\\{\\d\\}|null,");

  private static final long MOST_CPU_NANOS = 2_000_000_000L;
  private static final long MOST_BYTES = 300_000_000;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void everyFileOpensOrIsRefusedInOneLine() throws Exception {
    FileMutator mutator = new FileMutator(new Random(SEED), texts());
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    for (int k = 0; SECONDS > 0 ? System.nanoTime() < end : k < FILES_IN_THE_BUILD; k++) {
      byte[] file = mutator.next();
      outcomes.merge(judged(file, "file " + k + " of seed " + SEED), 1, Integer::sum);
    }
    // A test in which nothing opens, or everything does, would say little.
    assertThat(outcomes.get("opened")).isGreaterThan(100);
    assertThat(outcomes.get("refused")).isGreaterThan(100);
    if (SECONDS > 0) {
      System.out.println("fuzz, seed " + SEED + ": " + outcomes);
    }
  }

  private static String judged(byte[] file, String which) {
    long cpu = THREAD.getCurrentThreadCpuTime();
    long allocated = THREAD.getCurrentThreadAllocatedBytes();
    String outcome;
    try {
      outcome = outcome(file, which);
    } catch (ScenarioFileException refused) {
      outcome = "refused";
      if (!refused.getMessage().equals(EMPTY)) {
        assertThat(refused.getMessage()).as(which).matches(PLACED).doesNotContainPattern(INSIDES);
      }
    } catch (RuntimeException | StackOverflowError wrong) {
      throw new AssertionError(which + ":\n" + shown(file), wrong);
    }
    assertThat(THREAD.getCurrentThreadCpuTime() - cpu).as(which).isLessThan(MOST_CPU_NANOS);
    assertThat(THREAD.getCurrentThreadAllocatedBytes() - allocated)
        .as(which)
        .isLessThan(MOST_BYTES);
    return outcome;
  }

  private static String outcome(byte[] file, String which) throws ScenarioFileException {
    Scenario scenario = ScenarioReader.read(new ByteArrayInputStream(file), "net.json");
    for (Step step : Pass.run(scenario).steps()) {
      assertThat(step.result().value().rows()).as(which).isEqualTo(step.result().rows());
    }
    // What can be opened can be saved, and opened again.
    assertThat(ScenarioReader.read(ScenarioWriter.toJson(scenario), "net.json"))
        .as(which)
        .isEqualTo(scenario);
    return "opened";
  }

  private static String shown(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return text.length() <= 4000 ? text : text.substring(0, 4000) + "…";
  }

  private static List<String> texts() throws Exception {
    List<String> texts = new ArrayList<>();
    texts.add(Texts.GOOD);
    for (Entry entry : BundledScenarios.all()) {
      texts.add(Texts.resource("/assets/scenarios/" + entry.id() + ".json"));
    }
    for (JsonNode referenceCase : json("reference-cases.json")) {
      if (referenceCase.toString().length() < 8000) {
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
}
