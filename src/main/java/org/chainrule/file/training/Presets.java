package org.chainrule.file.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chainrule.file.scenario.ScenarioReader;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.Words;

/**
 * Trainings that come with the program, each to show one thing, in the order of their index file.
 * They are part of it, so one that cannot be read is a mistake in the program.
 */
public final class Presets {

  private static final String FOLDER = "/assets/scenarios/training/";

  private Presets() {}

  /**
   * A training that can be chosen. Nothing of it is read before it is asked for.
   *
   * @param id its name in the message bundle, {@code preset.ID}
   * @param files its scenarios, to be trained side by side
   */
  public record Preset(String id, List<String> files) {

    /** What a person calls it. */
    public String name() {
      return Words.of("preset." + id);
    }

    /** Reads its scenarios. */
    public List<Scenario> scenarios() {
      return files.stream().map(Presets::load).toList();
    }
  }

  /** Every preset, in the order in which a person is offered them. */
  public static List<Preset> all() {
    try (InputStream in = open("index.txt")) {
      String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Preset> presets = new ArrayList<>();
      for (String line : index.lines().filter(text -> !text.isBlank()).toList()) {
        String[] parts = line.strip().split(": ");
        presets.add(new Preset(parts[0], List.of(parts[1].split(" "))));
      }
      return List.copyOf(presets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario load(String file) {
    try (InputStream in = open(file + ".json")) {
      return TranslatedTraining.of(file, ScenarioReader.read(in, file + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = Presets.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IOException("the program lacks its own file " + FOLDER + file);
    }
    return in;
  }
}
