package org.chainrule.network.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainrule.network.Network;
import org.chainrule.network.valid.InvalidNetworkException;

/**
 * All that a scenario file holds.
 *
 * @param name what a person calls it, may be empty
 * @param network the net
 * @param sample its inputs and targets
 * @param unknown the keys of the file that the program does not know, each with its JSON text, kept
 *     so that saving loses nothing
 */
public record Scenario(String name, Network network, Sample sample, Map<String, String> unknown) {

  /** Checks that the sample fits the network. */
  public Scenario {
    unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    if (sample.x().rows() != network.inputs()) {
      throw new InvalidNetworkException(
          "input",
          sample.x().rows() + " × " + sample.count(),
          network.layer(1).outputs() + " × " + network.inputs(),
          sample.x().rows(),
          network.inputs());
    }
    if (sample.y().rows() != network.outputs()) {
      throw new InvalidNetworkException(
          "target",
          sample.y().rows() + " × " + sample.count(),
          String.valueOf(network.depth()),
          network.last().outputs() + " × " + network.last().inputs(),
          sample.y().rows(),
          network.outputs());
    }
  }

  /** A scenario without unknown keys. */
  public Scenario(String name, Network network, Sample sample) {
    this(name, network, sample, Map.of());
  }
}
