package org.chainrule.study.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.network.scenario.Scenario;

/** The reference cases as scenarios, which they are as they stand. */
final class ReferenceCases {

  private static final String FILE = "/org/chainrule/pass/program/reference-cases.json";

  private ReferenceCases() {}

  static List<Scenario> all() throws Exception {
    List<Scenario> scenarios = new ArrayList<>();
    try (InputStream in = ReferenceCases.class.getResourceAsStream(FILE)) {
      for (JsonNode node : new ObjectMapper().readTree(in)) {
        String name = node.get("name").asText();
        byte[] text = node.toString().getBytes(StandardCharsets.UTF_8);
        scenarios.add(ScenarioReader.read(new ByteArrayInputStream(text), name));
      }
    }
    return scenarios;
  }

  static Scenario named(String name) throws Exception {
    return all().stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
