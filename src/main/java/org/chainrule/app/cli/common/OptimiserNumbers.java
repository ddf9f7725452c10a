package org.chainrule.app.cli.common;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import picocli.CommandLine.Option;

/** The numbers of an optimiser, as they stand on the command line. */
public final class OptimiserNumbers {

  @Option(names = "--momentum", paramLabel = "X", description = "${bundle:cli.train.momentum}")
  private String momentum;

  @Option(names = "--beta1", paramLabel = "X", description = "${bundle:cli.train.beta1}")
  private String beta1;

  @Option(names = "--beta2", paramLabel = "X", description = "${bundle:cli.train.beta2}")
  private String beta2;

  @Option(names = "--epsilon", paramLabel = "X", description = "${bundle:cli.train.epsilon}")
  private String epsilon;

  /** Returns those that are given, by the keys that optimisers and files know them under. */
  public Map<String, Double> given() throws Refusal {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("momentum", momentum);
    texts.put("beta1", beta1);
    texts.put("beta2", beta2);
    texts.put("epsilon", epsilon);
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (text.getValue() != null) {
        numbers.put(text.getKey(), OptionText.decimal("--" + text.getKey(), text.getValue()));
      }
    }
    return numbers;
  }

  /** Requires that an optimiser has these numbers. */
  public static void require(Optimiser optimiser, Map<String, Double> numbers) throws Refusal {
    for (String key : numbers.keySet()) {
      if (!optimiser.settings().containsKey(key)) {
        throw Refusal.wrongUsage("cli.train.notOf", "--" + key, optimiser.id());
      }
    }
  }

  /** Returns an optimiser with these numbers in place of its own. */
  public static Optimiser settled(Optimiser optimiser, Map<String, Double> numbers) {
    Optimiser settled = optimiser;
    for (Map.Entry<String, Double> number : numbers.entrySet()) {
      settled = settled.with(number.getKey(), number.getValue());
    }
    return settled;
  }

  /** Returns the optimiser of this name. */
  public static Optimiser named(String name) throws Refusal {
    return OptionText.named(KnownNames.of("optimiser", Optimisers.all(), Optimiser::id), name);
  }
}
