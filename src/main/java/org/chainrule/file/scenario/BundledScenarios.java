package org.chainrule.file.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Translated;

/**
 * The scenarios that come with the program, in the order of their index file. They are part of it,
 * so one that cannot be read is a mistake in the program.
 */
public final class BundledScenarios {

  private static final String FOLDER = "/assets/scenarios/";

  private BundledScenarios() {}

  /**
   * A scenario that can be chosen.
   *
   * @param id its file's name, without {@code .json}
   * @param name what a person calls it
   */
  public record Entry(String id, String name) {}

  /** Every scenario, in the order in which a person is offered them. */
  public static List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    for (String id : ids()) {
      entries.add(new Entry(id, load(id).name()));
    }
    return List.copyOf(entries);
  }

  /**
   * Returns the scenario of this id, named in the language of the messages.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Scenario load(String id) {
    if (!ids().contains(id)) {
      throw new IllegalArgumentException("no bundled scenario " + id);
    }
    try (InputStream in = open(id + ".json")) {
      Scenario scenario = ScenarioReader.read(in, id + ".json");
      return new Scenario(
          Translated.of("bundled.scenario." + id, scenario.name()),
          scenario.network(),
          scenario.sample(),
          scenario.unknown());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scenario that the program starts with. */
  public static Scenario first() {
    return load(ids().get(0));
  }

  private static List<String> ids() {
    try (InputStream in = open("index.txt")) {
      String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return index.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = BundledScenarios.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IOException("the program lacks its own file " + FOLDER + file);
    }
    return in;
  }
}
