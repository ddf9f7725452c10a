package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.file.scenario.BundledScenarios.Entry;
import org.chainrule.fuzz.JsonSpoiler;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.L2;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.Parametric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema of scenario files says what the reader does. */
class ScenarioSchemaTest {

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNumberLength(10_000).build())
              .build());
  private static final JsonNode TEXT = schemaText();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  private static JsonNode schemaText() {
    try {
      return JSON.readTree(Files.readString(Path.of("assets/chainrule-scenario.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> refusals(String json) throws IOException {
    return SCHEMA.validate(JSON.readTree(json)).stream().map(Object::toString).toList();
  }

  static Stream<String> bundled() {
    return BundledScenarios.all().stream().map(Entry::id);
  }

  static List<String> referenceCases() throws IOException {
    List<String> cases = new ArrayList<>();
    JSON.readTree(Texts.resource("/org/chainrule/pass/program/reference-cases.json"))
        .forEach(json -> cases.add(json.toString()));
    assertThat(cases).hasSize(73);
    return cases;
  }

  @Test
  void isItselfADraft202012Schema() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(TEXT)).isEmpty();
    assertThat(meta.validate(JSON.createObjectNode().put("type", 7))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void allowsEveryBundledScenario(String id) throws IOException {
    assertThat(refusals(Texts.resource("/assets/scenarios/" + id + ".json"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("referenceCases")
  void allowsEveryReferenceCaseAndWhatIsWrittenOfIt(String json) throws IOException {
    assertThat(refusals(json)).isEmpty();
    assertThat(refusals(ScenarioWriter.toJson(ScenarioReader.read(json, "case.json")))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.chainrule.file.scenario.SecondVersionTest#scenarios")
  void allowsWhatIsOfTheSecondVersion(String json) throws IOException {
    assertThat(refusals(json)).isEmpty();
    assertThat(refusals(ScenarioWriter.toJson(ScenarioReader.read(json, "case.json")))).isEmpty();
  }

  @Test
  void allowsAllThatTheWriterWrites() throws IOException {
    Random random = new Random(11);
    for (int k = 0; k < 200; k++) {
      Scenario scenario = AnyScenario.of(random);
      assertThat(refusals(ScenarioWriter.toJson(scenario))).isEmpty();
    }
  }

  @Test
  void knowsTheNamesThatTheProgramKnows() {
    requireNames("/$defs/layer/properties/activation/enum", Activations.all());
    requireNames("/properties/loss/enum", Losses.all());
  }

  /** Where they differ, the message holds the list to put into the schema. */
  private static void requireNames(String pointer, List<? extends Parametric<?>> all) {
    List<String> names = new ArrayList<>();
    TEXT.at(pointer).forEach(name -> names.add(name.textValue()));
    List<String> known = all.stream().map(one -> one.id()).toList();
    assertThat(names)
        .as("%s should be [\"%s\"]", pointer, String.join("\", \"", known))
        .isEqualTo(known);
  }

  static List<Arguments> ownNumbers() {
    List<Arguments> numbers = new ArrayList<>();
    Losses.all()
        .forEach(
            loss -> loss.settings().forEach((key, usual) -> numbers.add(arguments(loss, key))));
    Activations.all()
        .forEach(
            activation ->
                activation
                    .settings()
                    .forEach((key, usual) -> numbers.add(arguments(activation, key))));
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("ownNumbers")
  void saysWhatANumberOfItsOwnIsWhereItIsMissing(Parametric<?> owner, String key) {
    String usual = JsonNumber.write(owner.settings().get(key));
    String pointer = (owner instanceof Loss ? "" : "/$defs/layer") + "/properties/" + key;

    assertThat(TEXT.at(pointer + "/description").textValue())
        .as("the description at %s", pointer)
        .contains("; " + usual + " if it is missing");
  }

  @ParameterizedTest
  @MethodSource("ownNumbers")
  void allowsJustTheNumbersThatTheProgramTakes(Parametric<?> owner, String key) throws IOException {
    for (String number : List.of("-1", "-1e-9", "0", "1e-9", "0.5", "0.999", "1", "2", "1e300")) {
      String chosen = "\"" + owner.id() + "\", \"" + key + "\": " + number;
      String text = Texts.with(owner instanceof Loss ? "\"mse\"" : "\"relu\"", chosen);
      assertThat(refusals(text).isEmpty())
          .as("the schema should allow %s %s = %s just if it can be", owner.id(), key, number)
          .isEqualTo(Texts.errorOf(text).equals("no error"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"loss\": | \"lost\":",
        "\"layers\": | \"layer\":",
        "\"x\": | \"X\":",
        "\"y\": | \"Y\":",
        "\"W\": | \"w\":",
        "\"activation\": \"relu\" | \"f\": \"relu\"",
        "\"relu\" | \"Relu\"",
        "\"relu\" | 1",
        "\"mse\" | \"hinge\"",
        "\"mse\" | null",
        "\"mse\" | \"huber\", \"huber_delta\": 0",
        "\"mse\" | \"huber\", \"huber_delta\": -1",
        "\"mse\" | \"mse\", \"huber_delta\": \"1\"",
        "\"mse\" | \"mse\", \"format\": \"cookbook\"",
        "\"mse\" | \"mse\", \"format\": 1",
        "\"mse\" | \"mse\", \"version\": 3",
        "\"mse\" | \"mse\", \"version\": 0",
        "\"mse\" | \"mse\", \"version\": 1.5",
        "\"mse\" | \"mse\", \"version\": \"1\"",
        "\"mse\" | \"mse\", \"name\": 7",
        "[[1], [2]] | 7",
        "[[1], [2]] | {}",
        "[[1], [2]] | []",
        "[[1], [2]] | [[]]",
        "[[1], [2]] | [[1], []]",
        "[[1], [2]] | [[1], 2]",
        "[[1], [2]] | [1, [2]]",
        "[[1], [2]] | [[[1]], [[2]]]",
        "[[1], [2]] | [[null], [2]]",
        "[[1], [2]] | [[true], [2]]",
        "[[1], [2]] | [[\"1\"], [2]]",
        "[[1], [2]] | [[1e999], [2]]",
        "[[1], [2]] | [[-1e999], [2]]",
        "[[1, 0, -1]] | [1, 0, -1]",
        "[[1, 0, -1]] | [[1, 0, \"NaN\"]]",
        "[0.5] | 0.5",
        "[0.5] | []",
        "[0.5] | [null]",
        "[0.5] | [0.5], \"add\": null",
        "[0.5] | [0.5], \"add\": \"yhat\"",
        "[0.5] | [0.5], \"add\": \"z0\"",
        "[0.5] | [0.5], \"add\": \"Z1\"",
        "[0.5] | [0.5], \"frozen\": \"b\"",
        "[0.5] | [0.5], \"frozen\": [\"w\"]",
        "\"relu\" | \"relu\", \"slope\": null",
        "\"relu\" | \"relu\", \"alpha\": \"1\"",
        "\"mse\" | \"mse\", \"batch\": \"max\"",
        "\"mse\" | \"mse\", \"batch\": null",
        "\"mse\" | \"mse\", \"l2\": null",
        "\"mse\" | \"mse\", \"l2\": {\"half\": true}",
        "\"mse\" | \"mse\", \"l2\": {\"lambda\": -1}",
        "\"mse\" | \"mse\", \"l2\": {\"lambda\": 1, \"half\": 1}",
        "\"mse\" | \"mse\", \"training\": null",
        "\"mse\" | \"mse\", \"training\": {\"optimiser\": \"rmsprop\"}",
        "\"mse\" | \"mse\", \"training\": {\"rate\": 0}",
        "\"mse\" | \"mse\", \"training\": {\"batch\": 0}",
        "\"mse\" | \"mse\", \"training\": {\"seed\": 0.5}",
        "\"mse\" | \"mse\", \"training\": {\"seed\": 9223372036854775808}",
        "\"mse\" | \"mse\", \"training\": {\"steps\": -1}",
        "\"mse\" | \"mse\", \"training\": {\"optimiser\": \"momentum\", \"momentum\": 1}",
        "\"mse\" | \"mse\", \"training\": {\"optimiser\": \"adam\", \"epsilon\": 0}",
        "\"mse\" | \"mse\", \"training\": {\"changes\": [{}]}",
        "\"mse\" | \"mse\", \"training\": {\"changes\": [{\"at\": 1, \"edits\": {\"w1\": [[1]]}}]}",
        "\"mse\" | \"mse\", \"training\": {\"beside\": [{},{},{},{},{},{}]}",
      })
  void whatItRefusesTheReaderRefuses(String part, String replacement) throws IOException {
    String text = Texts.with(part, replacement);

    assertThat(refusals(text)).isNotEmpty();
    assertThat(Texts.errorOf(text)).startsWith("net.json, line ");
  }

  @Test
  void whatTheReaderTakesItAllows() throws Exception {
    JsonSpoiler mutator = new JsonSpoiler(new Random(5), List.of(Texts.GOOD, Texts.EVERYTHING));
    int taken = 0;
    for (int k = 0; k < 3000; k++) {
      byte[] file = mutator.next();
      try {
        ScenarioReader.read(new ByteArrayInputStream(file), "net.json");
      } catch (ScenarioFileException refused) {
        continue;
      }
      taken++;
      String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
      assertThat(refusals(text)).as(text).isEmpty();
    }
    assertThat(taken).isGreaterThan(100);
  }

  @Test
  void oneIsOneHoweverItIsWritten() throws IOException {
    String text = Texts.with("\"mse\"", "\"mse\", \"version\": 1.0");

    assertThat(Texts.errorOf(text)).isEqualTo("no error");
    assertThat(refusals(text)).isEmpty();
  }

  @Test
  void keysThatNobodyKnowsAreAllowed() throws IOException {
    Scenario read = Texts.read(Texts.GOOD);
    Network network =
        new Network(
            read.network().layers(), Losses.HUBER, Reduction.SUM, Optional.of(new L2(1, true)));
    Scenario scenario =
        new Scenario(
            "",
            network,
            read.sample(),
            Map.of("note", "[null]", "/layers/0/fixed", "true", "/l2/note", "1"));

    assertThat(refusals(ScenarioWriter.toJson(scenario))).isEmpty();
  }
}
