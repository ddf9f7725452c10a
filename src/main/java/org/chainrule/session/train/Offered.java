package org.chainrule.session.train;

import java.util.List;
import java.util.function.Supplier;
import org.chainrule.file.training.Presets;
import org.chainrule.network.scenario.Scenario;

/**
 * A training that comes with the program.
 *
 * @param name what a person calls it
 * @param scenarios reads what is trained side by side
 */
public record Offered(String name, Supplier<List<Scenario>> scenarios) {

  /** Every training that there is, none of them read yet. */
  public static List<Offered> all() {
    return Presets.all().stream()
        .map(preset -> new Offered(preset.name(), preset::scenarios))
        .toList();
  }
}
