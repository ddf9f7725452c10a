package org.chainrule.app.cli.exercise;

import java.util.Arrays;
import org.chainrule.app.cli.common.OptionText;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.export.exercise.SheetKind;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.Recipe;
import org.chainrule.practice.making.UnfitRecipeException;
import org.chainrule.words.Lists;
import picocli.CommandLine.Option;

/** What can be chosen for an exercise, as it stands on the command line. */
final class ExerciseOptions {

  @Option(names = "--net", paramLabel = "SIZES", description = "${bundle:cli.exercise.net}")
  private String net = "2-3-2";

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "${bundle:cli.exercise.activation}")
  private String activation = "relu";

  @Option(names = "--output", paramLabel = "NAME", description = "${bundle:cli.exercise.output}")
  private String output;

  @Option(names = "--loss", paramLabel = "NAME", description = "${bundle:cli.exercise.loss}")
  private String loss = "squared_error_half";

  @Option(names = "--samples", paramLabel = "N", description = "${bundle:cli.exercise.samples}")
  private String samples = "1";

  @Option(names = "--students", paramLabel = "N", description = "${bundle:cli.exercise.students}")
  private String students = "1";

  @Option(names = "--seed", paramLabel = "N", description = "${bundle:cli.exercise.seed}")
  private String seed = "1";

  @Option(names = "--blanks", paramLabel = "KIND", description = "${bundle:cli.exercise.blanks}")
  private String blanks = SheetKind.MIRROR.key();

  Recipe recipe() throws Refusal {
    Activation hidden = OptionText.named(KnownNames.activations(), activation);
    Loss chosen = OptionText.named(KnownNames.losses(), loss);
    Activation last =
        output == null
            ? Recipe.usualOutput(chosen)
            : OptionText.named(KnownNames.activations(), output);
    int batch = OptionText.whole("--samples", samples, 1, Recipe.MOST_SAMPLES);
    try {
      return Recipe.of(Recipe.sizes(net), hidden, last, chosen, batch);
    } catch (UnfitRecipeException e) {
      throw Refusal.wrongUsage("cli.exercise.unfit", e.getMessage());
    }
  }

  int students() throws Refusal {
    return OptionText.whole("--students", students, 1, ExerciseSet.MOST_STUDENTS);
  }

  long seed() throws Refusal {
    return OptionText.seed("--seed", seed);
  }

  SheetKind blanks() throws Refusal {
    return Arrays.stream(SheetKind.values())
        .filter(kind -> kind.key().equals(blanks))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.wrongUsage(
                    "cli.exercise.noBlanks",
                    blanks,
                    Arrays.stream(SheetKind.values())
                        .map(SheetKind::key)
                        .collect(Lists.joining())));
  }
}
